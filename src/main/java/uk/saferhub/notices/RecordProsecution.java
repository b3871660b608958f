package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Realms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Money;
import uk.saferhub.kernel.Reference;

/** Begins a prosecution, and records what the court made of it. Under the permission RECORD_PROSECUTION. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordProsecution {

    private final NoticeCase about;
    private final ProsecutionStore store;
    private final NoticeJournal journal;
    private final Areas areas;
    private final Realms realms;

    RecordProsecution(NoticeCase about, ProsecutionStore store, NoticeJournal journal, Areas areas, Realms realms) {
        this.about = about;
        this.store = store;
        this.journal = journal;
        this.areas = areas;
        this.realms = realms;
    }

    /** @return the reference. @throws uk.saferhub.kernel.Refusal naming rule and section */
    public String start(Actor actor, NewProsecution asked) {
        Notice notice = asked.notice() == null ? null : about.load(asked.notice(), actor);
        if (notice != null) about.mayProsecute(notice, asked.startedOn()).orThrow();
        UUID realm = realms.named(asked.partnership(), "enforcement").id();
        var started = new Prosecution(
                Keys.next(),
                realm,
                asked.area() != null || notice == null
                        ? areas.named(Objects.requireNonNull(asked.area())).id()
                        : notice.areaId(),
                Reference.next("P"),
                notice == null ? null : notice.id(),
                asked.team() != null || notice == null ? asked.team() : notice.team(),
                asked.defendant() != null || notice == null ? Objects.requireNonNull(asked.defendant()) : notice.name(),
                asked.offence(),
                asked.origin(),
                asked.evidence(),
                asked.startedOn(),
                null,
                null,
                null,
                null,
                0);
        journal.register(started.id(), "prosecution", started.reference(), realm, started.areaId(), actor);
        store.add(started, actor);
        journal.record(
                started.id(),
                realm,
                actor,
                asked.startedOn(),
                "prosecution_started",
                Map.of("offence", asked.offence()));
        return started.reference();
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public void conclude(
            Actor actor,
            String reference,
            Prosecution.Result result,
            LocalDate on,
            @Nullable Money fine,
            @Nullable Money costs) {
        Prosecution prosecution = store.hold(reference, actor.sight());
        PenaltyRules.mayConclude(prosecution, result, fine, on, actor.today()).orThrow();
        store.conclude(prosecution, result, on, fine, costs, actor);
        Map<String, Object> told = new HashMap<>(Map.of("result", Codes.of(result)));
        if (fine != null) told.put("fine", fine.toString());
        if (costs != null) told.put("costs", costs.toString());
        journal.record(prosecution.id(), prosecution.realmId(), actor, on, "prosecution_concluded", told);
    }
}
