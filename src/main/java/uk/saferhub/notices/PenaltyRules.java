package uk.saferhub.notices;

import static uk.saferhub.kernel.Decision.refused;
import static uk.saferhub.kernel.Decision.when;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.NoticeKind;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Money;

/** Whether a penalty may be paid or cancelled, and whether anybody may be prosecuted. */
final class PenaltyRules {

    private static final String PAYING = "financial regulations of the council";

    private PenaltyRules() {}

    /** @param issuedOn of its notice */
    static Decision mayPay(Penalty penalty, Money received, LocalDate on, LocalDate issuedOn, LocalDate today) {
        return open(penalty)
                .and(() -> when(
                        !on.isBefore(issuedOn) && !on.isAfter(today),
                        "ENF-04-B",
                        "Money is received between the day of the notice and today.",
                        PAYING))
                .and(() -> when(
                        received.compareTo(penalty.amount().minus(penalty.paid())) <= 0,
                        "ENF-04-C",
                        "That is more than is owed.",
                        PAYING));
    }

    static Decision mayCancel(Penalty penalty) {
        return open(penalty);
    }

    private static Decision open(Penalty penalty) {
        return when(!penalty.isCancelled(), "ENF-04-D", "The penalty was cancelled.", PAYING)
                .and(() -> when(!penalty.isPaid(), "ENF-04-E", "The penalty is paid.", PAYING));
    }

    /**
     * Whether proceedings may be begun. After a penalty notice none may be for 14 days following its date, nor ever once it is
     * paid (Anti-social Behaviour, Crime and Policing Act 2014 ss.52(5), 68(5); the pack has the days of the other Acts).
     *
     * @param penalty of a penalty notice, else null
     */
    static Decision mayProsecute(NoticeType type, Notice notice, @Nullable Penalty penalty, LocalDate on) {
        String law = type.offence() == null ? type.law() : type.law() + "; offence: " + type.offence();
        if (!type.mayBeProsecuted()) return refused("ENF-09-A", "Ignoring this type of notice is no offence.", law);
        if (type.kind() != NoticeKind.PENALTY) {
            LocalDate breached = notice.breachedOn();
            return when(
                    breached != null && !on.isBefore(breached) && notice.state() != NoticeState.WITHDRAWN,
                    "ENF-09-B",
                    "No breach is recorded before that day.",
                    law);
        }
        if (penalty == null || penalty.isCancelled() || notice.state() == NoticeState.WITHDRAWN)
            return refused("ENF-09-C", "There is no penalty left that was not met.", law);
        if (penalty.isPaid()) return refused("ENF-09-D", "The penalty is paid: liability is discharged.", law);
        if (!on.isBefore(penalty.proceedingsFrom())) return Decision.allowed();
        return refused("ENF-09-E", "No proceedings may be taken while the penalty can still be paid.", law)
                .opening(penalty.proceedingsFrom());
    }

    /** @param fine of a result that is a fine */
    static Decision mayConclude(
            Prosecution prosecution, Prosecution.Result result, @Nullable Money fine, LocalDate on, LocalDate today) {
        return when(prosecution.result() == null, "ENF-09-F", "The result is recorded already.", "court register")
                .and(() -> when(
                        !on.isBefore(prosecution.startedOn()) && !on.isAfter(today),
                        "ENF-09-G",
                        "The result comes after the start and not after today.",
                        "court register"))
                .and(() -> when(
                        (result == Prosecution.Result.FINE) == (fine != null && fine.pence() > 0),
                        "ENF-09-H",
                        "A fine has an amount, and nothing else has.",
                        "court register"));
    }
}
