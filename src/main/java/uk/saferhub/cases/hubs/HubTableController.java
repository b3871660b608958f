package uk.saferhub.cases.hubs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Frame;

/** How do our hubs compare? */
@Controller
class HubTableController {

    /** @param names of the hubs by their codes */
    record Page(
            Frame frame,
            List<HubTable.Row> rows,
            List<HubTable.Balance> balance,
            List<HubTable.Agency> agencies,
            List<HubTable.Came> came,
            Map<String, String> names,
            Map<String, String> outcomes) {

        String outcome(HubTable.Came one) {
            return one.outcome() == null
                    ? "Visit to reassure the neighbourhood"
                    : outcomes.getOrDefault(one.outcome(), one.outcome());
        }

        String name(String hub) {
            return names.getOrDefault(hub, hub);
        }

        /** "4, half by day 12"; "None" where none was agreed. */
        String share(String hub, Approach approach) {
            return balance.stream()
                    .filter(one -> one.hub().equals(hub) && one.approach().equals(approach.name()))
                    .findFirst()
                    .map(one -> one.actions() + ", half by day " + one.firstDay())
                    .orElse("None");
        }

        static String days(@Nullable Integer days) {
            return days == null ? "–" : String.valueOf(days);
        }
    }

    private final HubTable table;
    private final Choices choices;

    HubTableController(HubTable table, Choices choices) {
        this.table = table;
        this.choices = choices;
    }

    @GetMapping("/case-hubs")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame) {
        List<Settings> settings = actor.seats().stream()
                .map(Seat::realmId)
                .distinct()
                .map(realm -> choices.now(realm, actor))
                .toList();
        Map<String, String> names = settings.stream()
                .flatMap(one -> one.hubs().stream())
                .collect(Collectors.toMap(Hub::code, Hub::name, (one, other) -> one));
        Map<String, String> outcomes = settings.stream()
                .flatMap(one -> one.categories(CategorySet.OUTCOME).stream())
                .collect(Collectors.toMap(Category::code, Category::label, (one, other) -> one));
        var page = new Page(
                frame.withTitle("Hubs compared"),
                table.rows(actor),
                table.balance(actor),
                table.agencies(actor),
                table.came(actor),
                names,
                outcomes);
        return new ModelAndView("saferhub/cases/hubs/hubs", "page", page);
    }
}
