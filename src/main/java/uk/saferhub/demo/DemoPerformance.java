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
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;
import uk.saferhub.performance.PerformancePacks;
import uk.saferhub.strategy.MeasureTarget;
import uk.saferhub.strategy.PrioritySetting;

/** What York's measures are to reach, and the pack that its board is given. */
@Component
@Order(86)
class DemoPerformance implements Demo.Chapter {

    private static final String YORK = "york";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final PrioritySetting setting;
    private final Meetings meetings;
    private final PerformancePacks packs;

    DemoPerformance(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            PrioritySetting setting,
            Meetings meetings,
            PerformancePacks packs) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.setting = setting;
        this.meetings = meetings;
        this.packs = packs;
    }

    @Override
    public String title() {
        return "Sending the board its performance pack";
    }

    @Override
    public void enter() {
        UUID analyst = accounts.of("analyst@demo.example");
        UUID manager = accounts.of("manager@demo.example");
        UUID york = desk.open("demo: York", actor -> places.realm(YORK, "governance"));
        as(manager, Permission.RECORD_STRATEGY, actor -> aimed(actor, york));
        String board = as(manager, Permission.RECORD_MEETING, actor -> board(actor, york));
        String pack =
                as(analyst, Permission.RECORD_ANALYSIS, actor -> packs.make(actor, board, packs.next(actor, board)));
        as(analyst, Permission.RECORD_ANALYSIS, actor -> {
            packs.explain(actor, pack, "Fewer came in than planned for: the intake was looked at, and opens again.");
            packs.send(actor, pack);
            return pack;
        });
    }

    private String aimed(Actor actor, UUID york) {
        aim(actor, york, "quality-of-life", "referrals_received", MeasureTarget.Better.MORE, 40);
        aim(actor, york, "quality-of-life", "cases_closed", MeasureTarget.Better.MORE, 4);
        return aim(actor, york, "city-centre", "clocks_open", MeasureTarget.Better.FEWER, 400);
    }

    private String aim(Actor actor, UUID york, String priority, String metric, MeasureTarget.Better better, int to) {
        return setting.aim(
                actor,
                york,
                new MeasureTarget(
                        priority,
                        metric,
                        better,
                        MeasureTarget.Span.QUARTER,
                        null,
                        to,
                        20,
                        actor.today().minusYears(1),
                        null));
    }

    private String board(Actor actor, UUID york) {
        return meetings.start(
                actor,
                york,
                new Series(
                        "safer-york-board",
                        "Safer York Partnership Board",
                        "safer-york-board",
                        Series.Standing.MEETING,
                        Cadence.QUARTERLY,
                        MeetingMode.IN_PERSON,
                        LocalDate.of(2019, 5, 15),
                        null,
                        null,
                        List.of(),
                        null));
    }

    private String as(UUID who, Permission permission, Function<Actor, String> task) {
        return desk.serve(
                who,
                permission,
                Set.of(
                        Permission.READ_MEETING,
                        Permission.READ_STRATEGY,
                        Permission.READ_FIGURE,
                        Permission.READ_REPORT),
                "demo: history",
                task);
    }
}
