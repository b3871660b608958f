package uk.saferhub.briefings;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.web.FaultTrace;
import uk.saferhub.web.Words;

/**
 * Makes the rounds that wait, one after the other, each in the name of whoever asked and in one transaction. Where the program
 * stops in the middle nothing is written, and the round is made from its beginning when it runs again.
 */
@Component
class BriefingJob {

    private static final Logger LOG = LoggerFactory.getLogger(BriefingJob.class);

    private final RoundQueue queue;
    private final RoundStore rounds;
    private final MakeRound make;
    private final Desk desk;

    BriefingJob(RoundQueue queue, RoundStore rounds, MakeRound make, Desk desk) {
        this.queue = queue;
        this.rounds = rounds;
        this.make = make;
        this.desk = desk;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void run() {
        queue.leased().each(id -> run(queue.of(id)));
    }

    private void run(RoundQueue.Work work) {
        try {
            desk.serve(
                    work.accountId(),
                    Permission.MAKE_BRIEFING,
                    List.of(Permission.READ_BRIEFING, Permission.READ_CRIME),
                    "briefings: making",
                    actor -> {
                        make.make(
                                rounds.one(actor, queue.reference(work)),
                                actor,
                                (done, all) -> queue.tell(work, done, all));
                        queue.leased().finish(work.id());
                        return true;
                    });
        } catch (RuntimeException failed) {
            LOG.warn("briefings {} failed", work.id(), FaultTrace.of(failed));
            giveUp(work);
        }
    }

    /** Nobody waits for work that cannot be done; whoever lost the right to it meanwhile is told nothing. */
    private void giveUp(RoundQueue.Work work) {
        try {
            desk.serve(work.accountId(), Permission.MAKE_BRIEFING, "briefings: not made", actor -> {
                Round round = rounds.one(actor, queue.reference(work));
                String why = Words.of(BriefingJob.class).text("failed");
                rounds.move(round, RoundStatus.Event.FAIL, why, 0, actor);
                return true;
            });
        } catch (RuntimeException mayNotAnyMore) {
            LOG.warn("briefings {} could not be told", work.id(), mayNotAnyMore);
        }
        queue.leased().beside(() -> queue.leased().finish(work.id()));
    }
}
