package uk.saferhub.briefings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** What may be made, issued, said and held. Facts in, decision out. */
final class BriefingRules {

    private static final String OURS = "SaferHub's own rule (ENG-03)";
    private static final Words WORDS = Words.of(BriefingRules.class);

    private BriefingRules() {}

    /**
     * @param others the rounds that share wards with it and stand, or were issued before they were withdrawn: what was read
     *     once can be subtracted ever after
     * @param today Europe/London
     */
    static Decision mayAsk(Months months, List<Round> others, LocalDate today) {
        boolean whole = months.count() >= 1
                && months.count() <= Months.MOST
                && months.to().isBefore(YearMonth.from(today));
        Decision first = Decision.when(whole, "ENG-03-A", WORDS.text("rule.months", Months.MOST), OURS);
        for (Round other : others) {
            boolean same = other.months().equals(months);
            first = first.and(() -> Decision.when(
                            !(same && other.status().stands()),
                            "ENG-03-B",
                            WORDS.text("rule.same", other.reference()),
                            OURS))
                    .and(() -> Decision.when(
                            same || !other.months().meets(months),
                            "ENG-03-C",
                            WORDS.text("rule.overlap", other.reference()),
                            "Differencing of published counts (PRV-05)"));
        }
        return first;
    }

    static Decision mayStep(RoundStatus status, RoundStatus.Event step) {
        return RoundStatus.STEPS.may(
                status,
                step,
                "ENG-03-D",
                WORDS.text("rule.status", WORDS.of(status).toLowerCase(Locale.UK)));
    }

    static Decision mayWithdraw(RoundStatus status, String reason) {
        return mayStep(status, RoundStatus.Event.WITHDRAW)
                .and(() -> Decision.when(!reason.isBlank(), "ENG-03-E", WORDS.text("rule.reason"), OURS));
    }

    /** @param ofWard whether whoever's words they are is councillor of the ward on that day */
    static Decision maySay(RoundStatus status, boolean ofWard) {
        return Decision.when(status == RoundStatus.ISSUED, "ENG-03-F", WORDS.text("rule.issued"), OURS)
                .and(() -> Decision.when(ofWard, "ENG-03-G", WORDS.text("rule.councillor"), OURS));
    }

    /** @param issuedOn null while the round is not issued */
    static Decision mayHold(@Nullable LocalDate issuedOn, LocalDate heldOn, LocalDate today) {
        return Decision.when(issuedOn != null, "ENG-03-H", WORDS.text("rule.issued"), OURS)
                .and(() -> Decision.when(
                        !heldOn.isBefore(issuedOn) && !heldOn.isAfter(today),
                        "ENG-03-I",
                        WORDS.text("rule.held"),
                        OURS));
    }

    /** @param able whether the account's role may give perceptions and makes no briefings */
    static Decision mayAppoint(boolean able) {
        return Decision.when(able, "ENG-03-J", WORDS.text("rule.account"), OURS);
    }
}
