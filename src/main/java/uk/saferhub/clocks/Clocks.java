package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Realms;
import uk.saferhub.configuration.ClockTerms;
import uk.saferhub.configuration.ClockTerms.Days;
import uk.saferhub.configuration.ClockTerms.PauseReason;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Counting;
import uk.saferhub.configuration.Settings;

/** Starts, ends and tells the clocks of records, for the modules whose records they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

    private static final int WARN_BEFORE = 1;

    private final ClockStore store;
    private final Configuration configuration;
    private final Realms realms;
    private final ReopenClock reopen;

    Clocks(ClockStore store, Configuration configuration, Realms realms, ReopenClock reopen) {
        this.store = store;
        this.configuration = configuration;
        this.realms = realms;
        this.reopen = reopen;
    }

    /** The last of so many days, counted as the partnership counts this clock; where its pack is silent, working days that follow. */
    public LocalDate due(ClockKind kind, UUID realmId, LocalDate from, int days, Actor actor) {
        return terms(kind, realmId, actor)
                .map(terms -> ClockCount.due(from, days, terms.days(), terms.firstDay()))
                .orElseGet(() -> ClockCount.due(from, days, Days.WORKING, Counting.FOLLOWING));
    }

    /** How many days it lasts, where the pack says so. */
    public Optional<Integer> within(ClockKind kind, UUID realmId, Actor actor) {
        return terms(kind, realmId, actor).flatMap(terms -> Optional.ofNullable(terms.within()));
    }

    /** Runs a clock. One that runs to that day already goes on, pauses and all; one to another day is stopped: it was set anew. */
    public void start(ClockRun run, Actor actor) {
        if (store.runs(run)) return;
        store.end(run.kind(), run.subjectId(), false, actor.today());
        Optional<ClockTerms> terms = terms(run.kind(), run.realmId(), actor);
        Days days = terms.map(ClockTerms::days).orElse(Days.WORKING);
        int before = terms.map(ClockTerms::warnBefore).orElse(WARN_BEFORE);
        // Of what is entered long after nobody is warned, and its bank holidays may not be known.
        boolean warns = !run.dueOn().isBefore(actor.today())
                && !run.dueOn().isAfter(actor.today().plusYears(1));
        LocalDate warn = warns ? ClockCount.warn(run.dueOn(), before, days) : run.dueOn();
        store.add(run, days, before, warn, actor);
    }

    /** What the subject's clock ran for was done on that day. */
    public void met(ClockKind kind, UUID subjectId, LocalDate on) {
        store.end(kind, subjectId, true, on);
    }

    /**
     * What met the subject's clock on that day did not happen: the clock runs on to its own last day.
     *
     * @return that day; nothing where no clock was met then
     */
    public Optional<LocalDate> unmet(ClockKind kind, UUID subjectId, LocalDate metOn, Actor actor) {
        return reopen.of(kind, subjectId, metOn, actor.today());
    }

    /** Nothing is owed of the subject any more. */
    public void stop(ClockKind kind, UUID subjectId, LocalDate on) {
        store.end(kind, subjectId, false, on);
    }

    /** Nothing is owed of the record any more. */
    public void stopAll(UUID recordId, LocalDate on) {
        store.stopAll(recordId, on);
    }

    /** That a record lies in another area from now on, and its clocks with it. */
    public void moved(UUID recordId, UUID areaId) {
        store.move(recordId, areaId);
    }

    /** That it is another organisation's turn from now on, for whatever runs of those kinds on the record. */
    public void handed(UUID recordId, List<ClockKind> kinds, UUID organisation) {
        kinds.forEach(kind -> store.hand(recordId, kind, organisation));
    }

    /** A record's clocks, running ones first. The caller has decided that the record may be seen. */
    public List<Clock> of(UUID recordId) {
        return store.of(recordId);
    }

    private Optional<ClockTerms> terms(ClockKind kind, UUID realmId, Actor actor) {
        return settings(realmId, actor).flatMap(settings -> settings.clock(kind.code()));
    }

    Optional<Settings> settings(UUID realmId, Actor actor) {
        try {
            return Optional.of(configuration.of(realms.of(realmId).partnership(), actor.today()));
        } catch (NotFound noRelease) {
            return Optional.empty();
        }
    }

    /** Why the clock may be paused; empty where the pack is silent. */
    static List<PauseReason> reasons(Clock clock, Optional<Settings> settings) {
        return settings.flatMap(now -> now.clock(clock.kind().code()))
                .map(ClockTerms::reasons)
                .orElse(List.of());
    }
}
