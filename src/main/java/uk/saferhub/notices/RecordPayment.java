package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Money;

/** Records money received for a penalty, or that it is cancelled. Under the permission RECORD_PENALTY. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordPayment {

    private final NoticeStore store;
    private final PenaltyStore penalties;
    private final NoticeJournal journal;

    RecordPayment(NoticeStore store, PenaltyStore penalties, NoticeJournal journal) {
        this.store = store;
        this.penalties = penalties;
        this.journal = journal;
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public void pay(Actor actor, String reference, Money received, LocalDate on) {
        Notice notice = store.hold(reference, actor.sight());
        Penalty penalty = penalties.of(notice.id()).orElseThrow(NotFound::new);
        LocalDate issued = Objects.requireNonNull(notice.issuedOn());
        PenaltyRules.mayPay(penalty, received, on, issued, actor.today()).orThrow();
        penalties.pay(notice, penalty, received, on, actor);
        journal.record(notice.id(), notice.realmId(), actor, on, "penalty_paid", Map.of("amount", received.toString()));
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public void cancel(Actor actor, String reference, LocalDate on, String reason) {
        Notice notice = store.hold(reference, actor.sight());
        Penalty penalty = penalties.of(notice.id()).orElseThrow(NotFound::new);
        PenaltyRules.mayCancel(penalty).orThrow();
        penalties.cancel(penalty, on, reason);
        journal.record(notice.id(), notice.realmId(), actor, on, "penalty_cancelled", Map.of("note", reason));
    }
}
