package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.assessments.AnalystRequest;
import uk.saferhub.assessments.AnalystWork;
import uk.saferhub.assessments.EmergingIssue;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.Assessments;
import uk.saferhub.reports.ReportStep;
import uk.saferhub.reports.Reports;

/** York's analyst: a request, what emerges, and an assessment that the director approved. */
@Component
@Order(85)
class DemoAssessments implements Demo.Chapter {

    private static final String YORK = "york";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final AnalystWork work;
    private final Reports reports;
    private final Assessments assessments;

    DemoAssessments(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            AnalystWork work,
            Reports reports,
            Assessments assessments) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.work = work;
        this.reports = reports;
        this.assessments = assessments;
    }

    @Override
    public String title() {
        return "Writing a strategic assessment";
    }

    @Override
    public void enter() {
        UUID analyst = accounts.of("analyst@demo.example");
        UUID york = desk.open("demo: York", actor -> places.realm(YORK, "governance"));
        as(analyst, Permission.RECORD_ANALYSIS, actor -> noted(actor, york));
        assessment(analyst, accounts.of("director@demo.example"));
    }

    private String noted(Actor actor, UUID york) {
        LocalDate today = actor.today();
        work.note(
                actor,
                york,
                new EmergingIssue(
                        "bicycle-theft",
                        "Bicycles stolen near two racks in the centre",
                        EmergingIssue.State.WATCHED,
                        today.minusDays(20),
                        today.minusDays(60),
                        List.of("Neighbourhood policing team", "/analysis/hot-spots"),
                        List.of("City centre"),
                        "city-centre-hotspot",
                        "Two racks without light; open data shows the month only."));
        return work.ask(
                actor,
                york,
                new AnalystRequest(
                        "bicycle-map",
                        "Map of bicycle theft by rack",
                        AnalystRequest.Product.MAP,
                        "cyc-community-safety",
                        today.minusDays(4),
                        "To decide which racks are moved",
                        today.plusDays(10),
                        AnalystRequest.Handling.OFFICIAL,
                        AnalystRequest.State.TAKEN,
                        today.minusDays(2),
                        null));
    }

    private void assessment(UUID analyst, UUID director) {
        Period year = Period.parse("2018-11-01/2019-10-31");
        String reference = as(
                analyst,
                Permission.WRITE_REPORT,
                actor -> reports.start(actor, YORK, "york-strategic-assessment", year, LocalDate.of(2019, 12, 3)));
        as(analyst, Permission.WRITE_REPORT, actor -> {
            assessments.find(
                    actor,
                    reference,
                    "County lines brought {{closure_orders|words|closure order|closure orders}} in the period.",
                    List.of(),
                    "County lines and cuckooing",
                    "Each order follows harm in a home, and the partners can act on it together.");
            return reference;
        });
        as(analyst, Permission.WRITE_REPORT, actor -> {
            assessments.find(
                    actor,
                    reference,
                    "Bicycle theft gathers at few places.",
                    List.of("/analysis/repeats?type=Bicycle+theft few places hold much of it"),
                    null,
                    null);
            return reference;
        });
        move(analyst, reference, ReportStep.CONTRIBUTE);
        move(analyst, reference, ReportStep.CLEAR);
        move(director, reference, ReportStep.APPROVE);
    }

    private void move(UUID who, String reference, ReportStep step) {
        as(who, step.permission(), actor -> {
            reports.move(actor, reference, step, "Open points were looked at and stand.");
            return reference;
        });
    }

    private String as(UUID who, Permission permission, Function<Actor, String> task) {
        return desk.serve(
                who,
                permission,
                Set.of(
                        Permission.READ_MEETING,
                        Permission.READ_STRATEGY,
                        Permission.READ_FIGURE,
                        Permission.READ_REPORT,
                        // What a finding cites of a page of open data is kept with it.
                        Permission.READ_CRIME,
                        Permission.ANALYSE_CRIME),
                "demo: history",
                task);
    }
}
