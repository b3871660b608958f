package uk.saferhub.strategy;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** A group's delivery plan on one page (HCR-04), to read, to print and to keep. */
@Controller
class PlanController {

    record ListPage(Frame frame, List<Link> plans, boolean mayRecord) {}

    record Page(
            Frame frame,
            String group,
            List<DeliveryPlan.Objective> objectives,
            Map<String, String> partnerships,
            LocalDate today,
            boolean mayRecord,
            List<Link> files) {

        /** "3 of 7 steps done, 1 late." */
        String summary() {
            var steps = objectives.stream().flatMap(one -> one.steps().stream()).toList();
            long late = steps.stream()
                    .filter(step -> step.standing(today).endsWith("late"))
                    .count();
            long done =
                    objectives.stream().mapToLong(DeliveryPlan.Objective::done).sum();
            return "%d of %d steps done%s.".formatted(done, steps.size(), late == 0 ? "" : ", " + late + " late");
        }

        String whose(String code) {
            return partnerships.getOrDefault(code, code);
        }
    }

    private final DeliveryPlan plan;
    private final Configuration configuration;
    private final ListFiles files;

    PlanController(DeliveryPlan plan, Configuration configuration, ListFiles files) {
        this.plan = plan;
        this.configuration = configuration;
        this.files = files;
    }

    @Bean
    static Place planPlace() {
        return new Place(MenuPart.PARTNERSHIP, 71, "Delivery plans", "/strategy/plans", READ_STRATEGY);
    }

    @GetMapping("/strategy/plans")
    @Requires(READ_STRATEGY)
    ModelAndView list(Frame frame, Actor actor) {
        Settings settings = settings(actor);
        List<Link> plans = plan.groups(actor).stream()
                .map(code -> Link.to(name(settings, code), "/strategy/plans/" + code))
                .toList();
        return new ModelAndView(
                "saferhub/strategy/plans",
                "page",
                new ListPage(frame.withTitle("Delivery plans"), plans, actor.may(RECORD_STRATEGY)));
    }

    @GetMapping("/strategy/plans/{group}")
    @Requires(READ_STRATEGY)
    ModelAndView show(
            Frame frame, Actor actor, @PathVariable String group, @RequestParam MultiValueMap<String, String> asked) {
        List<DeliveryPlan.Row> rows = plan.rows(actor, group);
        if (rows.isEmpty()) throw new NotFound();
        Settings settings = settings(actor);
        String name = name(settings, group);
        Map<String, String> partnerships = settings.pack().partnerships().stream()
                .collect(Collectors.toMap(
                        one -> one.code(), one -> one.jointlyOf().isEmpty() ? one.name() : "All of " + one.name()));
        LocalDate today = actor.today();
        var page = new Page(
                frame.withTitle("Delivery plan"),
                name,
                DeliveryPlan.objectives(rows),
                partnerships,
                today,
                actor.may(RECORD_STRATEGY),
                files.links(actor, "/strategy/plans/" + group));
        return files.answer(asked, actor, frame, () -> table(name, rows, partnerships, today))
                .orElseGet(() -> new ModelAndView("saferhub/strategy/plan", "page", page));
    }

    private static ListTable<DeliveryPlan.Row> table(
            String group, List<DeliveryPlan.Row> rows, Map<String, String> partnerships, LocalDate today) {
        return new ListTable<>(
                "Delivery plan: " + group,
                "",
                List.of(
                        ListColumn.of("Objective", DeliveryPlan.Row::title),
                        ListColumn.of("By", DeliveryPlan.Row::dueOn),
                        ListColumn.of("Step", DeliveryPlan.Row::stepTitle),
                        ListColumn.of(
                                "For",
                                row -> row.stepWhose() == null
                                        ? null
                                        : partnerships.getOrDefault(row.stepWhose(), row.stepWhose())),
                        ListColumn.of("Lead", DeliveryPlan.Row::lead),
                        ListColumn.of("Due", DeliveryPlan.Row::stepDueOn),
                        ListColumn.of("State", row -> row.standing(today)),
                        ListColumn.of("Progress", DeliveryPlan.Row::progress)),
                rows);
    }

    private Settings settings(Actor actor) {
        Seat seat = actor.seats().stream()
                .filter(one -> one.onlyRecord() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        return configuration.of(seat.partnership(), actor.today());
    }

    /** Groups of the whole pack: lines lead to both partnerships. */
    private static String name(Settings settings, String code) {
        return settings.pack().groups().stream()
                .filter(group -> group.code().equals(code))
                .map(group -> group.name())
                .findFirst()
                .orElse(code);
    }
}
