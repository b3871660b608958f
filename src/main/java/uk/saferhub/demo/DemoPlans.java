package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.strategy.DeliveryPlans;
import uk.saferhub.strategy.PlanObjective;
import uk.saferhub.strategy.PlanStep;
import uk.saferhub.strategy.PlanStep.Progress;

/** What the group of both partnerships sets out to do about hate crime, and how far it is. */
@Component
@Order(51)
class DemoPlans implements Demo.Chapter {

    private static final String JOINT = "york-north-yorkshire";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final DeliveryPlans plans;

    DemoPlans(Desk desk, DemoAccounts accounts, DemoPlaces places, DeliveryPlans plans) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.plans = plans;
    }

    @Override
    public String title() {
        return "Writing a group's delivery plan";
    }

    @Override
    public void enter() {
        desk.serve(accounts.of("manager@demo.example"), Permission.RECORD_STRATEGY, "demo: plan", actor -> {
            plan(actor, places.realm(JOINT, "governance"));
            return true;
        });
    }

    private void plan(Actor actor, UUID joint) {
        LocalDate today = actor.today();
        plans.setOut(
                actor,
                joint,
                new PlanObjective(
                        "inclusive-jcg",
                        "report-it",
                        "More people report hate crime, by a way that suits them",
                        JOINT,
                        "Reports by third-party centres",
                        today.minusMonths(10),
                        today.plusMonths(14)));
        step(
                actor,
                joint,
                new Step("centres", "A reporting centre in each main town", "north-yorkshire", today.plusMonths(5)),
                Progress.UNDER_WAY,
                "Four of seven are open.");
        step(
                actor,
                joint,
                new Step("leaflet", "One leaflet for both areas, in five languages", JOINT, today.minusMonths(1)),
                Progress.UNDER_WAY,
                "Two languages wait for their translator.");
        step(
                actor,
                joint,
                new Step("students", "Both universities tell new students how to report", "york", today.minusMonths(2)),
                Progress.DONE,
                null);
    }

    private record Step(String code, String title, String whose, LocalDate due) {}

    private void step(Actor actor, UUID joint, Step step, Progress state, @Nullable String progress) {
        plans.step(
                actor,
                joint,
                new PlanStep(
                        "report-it",
                        step.code(),
                        step.title(),
                        step.whose(),
                        "Community safety",
                        step.due(),
                        state,
                        actor.today().minusDays(9),
                        progress));
    }
}
