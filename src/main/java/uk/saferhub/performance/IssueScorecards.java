package uk.saferhub.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.WholePartnership;
import uk.saferhub.web.FaultTrace;

/**
 * Issues the scorecards that are due, each in the name of whoever set it: whoever lost the right to it meanwhile has none issued. Two
 * programs that run at once issue it once.
 */
@Component
class IssueScorecards {

    /** Days after a quarter's end, so that what is entered late is in. */
    static final int SETTLED_AFTER = 14;

    private static final Logger LOG = LoggerFactory.getLogger(IssueScorecards.class);

    private final Desk desk;
    private final WholePartnership whole;
    private final ScorecardSchedules schedules;
    private final IssueScorecard issue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueScorecards(
            Desk desk,
            WholePartnership whole,
            ScorecardSchedules schedules,
            IssueScorecard issue,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.whole = whole;
        this.schedules = schedules;
        this.issue = issue;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 6 * 60, initialDelay = 35, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        List<Realm> governed =
                transaction.execute(status -> whole.with("governance", Permission.RECORD_ANALYSIS, today));
        for (Realm realm : governed)
            desk.service(
                            "scorecards",
                            List.of(Permission.READ_FIGURE),
                            realm,
                            "scorecards that are due",
                            actor -> schedules.live(List.of(realm.id())))
                    .forEach(this::issue);
    }

    void issue(ScorecardSchedules.Schedule schedule) {
        try {
            desk.serve(
                    schedule.setBy(),
                    Permission.RECORD_ANALYSIS,
                    List.of(Permission.READ_STRATEGY, Permission.READ_FIGURE),
                    "scorecards: issuing",
                    actor -> issue.issue(actor, schedule.realmId(), schedule.span()));
        } catch (RuntimeException failed) {
            LOG.warn("scorecard of schedule {} was not issued", schedule.id(), FaultTrace.of(failed));
        }
    }

    static LocalDate due(LocalDate today) {
        return Measuring.quarterEndBefore(today.minusDays(SETTLED_AFTER));
    }
}
