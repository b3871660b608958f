package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Money;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/**
 * Records what an officer wrote on a phone of a notice that was made out before: hours later, perhaps, when somebody else has
 * recorded something of it. Under the permission ISSUE_NOTICE; money under RECORD_PENALTY too.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeStep {

    /**
     * What was written.
     *
     * @param on the day it holds for (Europe/London)
     * @param method how it was served, a code of the pack; null for anything but service
     * @param amount what was received; null for anything but money
     */
    record Written(
            StreetStep what,
            LocalDate on,
            @Nullable String method,
            String note,
            @Nullable Money amount) {

        Step step() {
            return new Step(Objects.requireNonNull(what.event()), on, method, note);
        }
    }

    private final NoticeStore store;
    private final PenaltyStore penalties;
    private final RecordStep record;
    private final RecordPayment payment;
    private final ReadLog log;

    TakeStep(NoticeStore store, PenaltyStore penalties, RecordStep record, RecordPayment payment, ReadLog log) {
        this.store = store;
        this.penalties = penalties;
        this.record = record;
        this.payment = payment;
        this.log = log;
    }

    /** The notice, held against everybody else; nothing where it is not there or may not be known. */
    Optional<Notice> notice(String reference, StreetStep what, Actor actor) {
        Optional<Notice> known = store.named(reference, actor.sight(what.permission()));
        known.ifPresent(notice -> log.read(notice.id()));
        return known.map(notice -> store.hold(reference, actor.sight()));
    }

    /** Why it may not be recorded now, for whoever wrote it before they could know; null where it may be. */
    @Nullable
    String refusal(Notice notice, Written written, Actor actor) {
        if (!(may(notice, written, actor) instanceof Decision.Refused refused)) return null;
        String why = refused.reason() + " (" + refused.rule() + ")";
        if (refused.opens() != null) why += " It may be from " + Dates.full(refused.opens()) + ".";
        return written.what() == StreetStep.PAYMENT ? why : why + " " + last(notice);
    }

    private Decision may(Notice notice, Written written, Actor actor) {
        if (written.what() != StreetStep.PAYMENT) return record.mayRecord(actor, notice, written.step());
        return penalties
                .of(notice.id())
                .map(penalty -> PenaltyRules.mayPay(
                        penalty,
                        Objects.requireNonNull(written.amount()),
                        written.on(),
                        Objects.requireNonNull(notice.issuedOn()),
                        actor.today()))
                .orElseGet(() -> Decision.refused(
                        "ENF-04-F", "No penalty was given with this notice.", "financial regulations of the council"));
    }

    /** Who was first says most to somebody who comes second. */
    private String last(Notice notice) {
        NoticeStale.Last last = store.last(notice.id());
        return "Recorded last: " + Words.of(TakeStep.class).text("was." + last.event()) + ", " + Dates.full(last.on())
                + (last.by().isEmpty() ? "." : ", by " + last.by() + ".");
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    void take(Notice notice, Written written, Actor actor) {
        if (written.what() == StreetStep.PAYMENT)
            payment.pay(actor, notice.reference(), Objects.requireNonNull(written.amount()), written.on());
        else record.record(actor, notice.reference(), written.step());
    }
}
