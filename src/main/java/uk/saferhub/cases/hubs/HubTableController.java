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
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Frame;

/** How do our hubs compare? */
@Controller
class HubTableController {

    /** @param names of the hubs by their codes */
    record Page(
            Frame frame,
            List<HubTable.Row> rows,
            List<HubTable.Row> banded,
            List<HubPace.Decided> decided,
            List<HubPace.Scored> scored,
            List<HubTable.Balance> balance,
            List<HubPartners.Partner> partners,
            List<HubTable.Came> came,
            Map<String, String> names,
            Map<String, String> outcomes,
            Map<String, String> bands) {

        String band(HubTable.Row row) {
            return band(row.band());
        }

        String band(HubPace.Decided one) {
            return one.whole() ? "All" : band(one.band());
        }

        private String band(@Nullable String code) {
            return code == null ? "Not scored" : bands.getOrDefault(code, CaseWords.code(code));
        }

        /** With its sign: a score that fell is a minus. */
        static String change(int change) {
            return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
        }

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
    private final HubPace pace;
    private final HubPartners partners;
    private final Choices choices;

    HubTableController(HubTable table, HubPace pace, HubPartners partners, Choices choices) {
        this.table = table;
        this.pace = pace;
        this.partners = partners;
        this.choices = choices;
    }

    @GetMapping("/case-hubs")
    @Requires(
            value = Permission.MANAGE_CASE,
            also = {Permission.READ_REFERRAL, Permission.READ_MEETING})
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
        Map<String, String> bands = settings.stream()
                .flatMap(one -> one.hubs().stream()
                        .filter(hub -> hub.matrix() != null)
                        .flatMap(hub -> one.matrix(hub.matrix()).bands().stream()))
                .collect(Collectors.toMap(Matrix.Band::code, Matrix.Band::label, (one, other) -> one));
        List<HubTable.Row> rows = table.rows(actor);
        var page = new Page(
                frame.withTitle("Hubs compared"),
                rows.stream().filter(HubTable.Row::whole).toList(),
                rows.stream().filter(row -> !row.whole()).toList(),
                pace.decided(actor),
                pace.scored(actor),
                table.balance(actor),
                partners.of(table.agencies(actor), settings, actor),
                table.came(actor),
                names,
                outcomes,
                bands);
        return new ModelAndView("saferhub/cases/hubs/hubs", "page", page);
    }
}
