package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/**
 * Performance packs as other modules use them: at the desk, under RECORD_ANALYSIS, with READ_MEETING, READ_STRATEGY and
 * READ_FIGURE opened too.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PerformancePacks {

    private final MakePack making;
    private final SendPack sending;
    private final PackStore store;

    PerformancePacks(MakePack making, SendPack sending, PackStore store) {
        this.making = making;
        this.sending = sending;
        this.store = store;
    }

    /**
     * Makes the pack of a meeting to come.
     *
     * @param series the reference of the meeting's series
     * @param on the day of the meeting (Europe/London), one of those that its series makes
     * @return its reference
     */
    public String make(Actor actor, String series, LocalDate on) {
        return making.make(actor, series, on).reference();
    }

    /** The day of the series' next meeting. @throws uk.saferhub.access.NotFound where none is to come that the actor sees */
    public LocalDate next(Actor actor, String series) {
        return making.next(actor, series);
    }

    /** Says the same of everything in it that is red and has no words yet. */
    public void explain(Actor actor, String reference, String words) {
        List<Line> silent = making.lines(actor, store.one(actor, reference)).stream()
                .filter(Line::wantsWords)
                .toList();
        for (Line line : silent) {
            Pack pack = store.one(actor, reference);
            making.say(actor, pack, pack.version(), line.aim().reference(), words);
        }
    }

    /** Sends it. @throws uk.saferhub.kernel.Refusal where something is red and nobody has said why */
    public void send(Actor actor, String reference) {
        Pack pack = store.one(actor, reference);
        sending.send(actor, pack, pack.version());
    }
}
