package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.figures.ReleaseFigure;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.ReportStep;
import uk.saferhub.reports.Reports;

/** York's report of November 2019, published by two people, and the draft of the one after it, which goes on living. */
@Component
@Order(80)
class DemoReports implements Demo.Chapter {

    private static final String PARTNERSHIP = "york";
    private static final String TEMPLATE = "york-bi-annual";
    private static final Period FIRST = new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 10, 31));
    private static final Period SECOND = new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 12, 31));
    private static final List<String> SEALED = List.of(
            "channel_live",
            "channel_caseload",
            "channel_mitigated",
            "channel_male",
            "channel_mental_health",
            "channel_far_right");
    private static final String NONE = "none identified";
    private static final List<String> ANSWERS = List.of(
            NONE,
            NONE,
            NONE,
            "Safer York Partnership is a statutory partnership identified within the Crime and Disorder Act 1998",
            "Safer York Partnership supports the Council's discharge of its crime and disorder duties under the Crime and Disorder Act 1998",
            NONE,
            NONE,
            "No other implications identified");

    private final Desk desk;
    private final DemoAccounts accounts;
    private final ReleaseFigure releases;
    private final Reports reports;

    DemoReports(Desk desk, DemoAccounts accounts, ReleaseFigure releases, Reports reports) {
        this.desk = desk;
        this.accounts = accounts;
        this.releases = releases;
        this.reports = reports;
    }

    @Override
    public String title() {
        return "Writing and publishing the report to scrutiny";
    }

    @Override
    public void enter() {
        UUID chair = accounts.of("channel@demo.example");
        SEALED.forEach(metric -> as(
                chair,
                Permission.RELEASE_FIGURE,
                actor -> releases.release(
                        actor, metric, PARTNERSHIP, FIRST, "For the partnership's report to its scrutiny committee")));
        UUID manager = accounts.of("manager@demo.example");
        UUID director = accounts.of("director@demo.example");
        String published = start(manager, FIRST, LocalDate.of(2019, 11, 12));
        move(manager, published, ReportStep.CONTRIBUTE);
        move(manager, published, ReportStep.CLEAR);
        move(director, published, ReportStep.APPROVE);
        move(director, published, ReportStep.PUBLISH);
        start(manager, SECOND, LocalDate.of(2020, 1, 14));
    }

    private String start(UUID manager, Period period, LocalDate dated) {
        String reference = desk.serve(
                manager,
                Permission.WRITE_REPORT,
                "demo: history",
                actor -> reports.start(actor, PARTNERSHIP, TEMPLATE, period, dated));
        for (int head = 0; head < ANSWERS.size(); head++) {
            String part = "implications." + (head + 1);
            String answer = ANSWERS.get(head);
            as(manager, Permission.WRITE_REPORT, actor -> reports.write(actor, reference, part, answer));
        }
        return reference;
    }

    private void move(UUID who, String reference, ReportStep step) {
        as(
                who,
                step.permission(),
                actor -> reports.move(actor, reference, step, "Open points were looked at and stand."));
    }

    private void as(UUID who, Permission permission, Consumer<Actor> work) {
        desk.serve(who, permission, "demo: history", actor -> {
            work.accept(actor);
            return true;
        });
    }
}
