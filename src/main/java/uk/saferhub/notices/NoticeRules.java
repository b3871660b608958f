package uk.saferhub.notices;

import static uk.saferhub.kernel.Decision.allowed;
import static uk.saferhub.kernel.Decision.refused;
import static uk.saferhub.kernel.Decision.when;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.Needs;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.configuration.NoticeType.Terms;
import uk.saferhub.kernel.Decision;

/** Whether a notice may be made out. The page and the command ask the same questions here. */
final class NoticeRules {

    private static final String DELEGATION = "Local Government Act 1972 s.101; scheme of delegation";

    private NoticeRules() {}

    /**
     * What is known when a notice is made out.
     *
     * @param nameKey whom it is for, folded
     * @param complyBy last day to comply, null where there is none
     * @param prior the step that it rests on, null where none was named
     * @param priorUntil last day on which the prior step counts; null where it has no end
     * @param orderStands whether the order that was named is in force on that day; null where none was named
     * @param away from when until when it keeps somebody away; null where it does not
     */
    record Made(
            NoticeType type,
            LocalDate on,
            LocalDate today,
            Recipient recipient,
            String nameKey,
            @Nullable Integer age,
            String conduct,
            @Nullable LocalDate complyBy,
            @Nullable Notice prior,
            @Nullable LocalDate priorUntil,
            @Nullable Boolean orderStands,
            @Nullable Away away) {

        Optional<Terms> terms() {
            return type.termsOn(on);
        }
    }

    static Decision mayMake(Made made) {
        NoticeType type = made.type();
        return when(
                        !made.on().isAfter(made.today()),
                        "ENF-02-A",
                        "A notice cannot be dated later than today.",
                        type.law())
                .and(() -> when(
                        made.terms().isPresent(),
                        "ENF-22-A",
                        "This type of notice was not in use on that day: the pack has no amounts and days for it.",
                        type.law()))
                .and(() -> when(
                        type.servedOn().contains(made.recipient()),
                        "ENF-01-A",
                        made.recipient() == Recipient.BODY
                                ? "This type of notice is for individuals, not for bodies."
                                : "This type of notice is for bodies, not for individuals.",
                        type.law()))
                .and(() -> oldEnough(made))
                .and(() -> when(
                        made.complyBy() == null || !made.complyBy().isBefore(made.on()),
                        "ENF-02-B",
                        "The time to comply cannot end before the notice is issued.",
                        type.law()))
                .and(() -> underOrder(made))
                .and(() -> AwayRules.may(type, made.terms().orElseThrow(), made.on(), made.away()))
                .and(() -> needs(made));
    }

    /** The least age is the day's own; for community protection notices it is 16 (2014 Act s.43(1)). */
    private static Decision oldEnough(Made made) {
        Terms terms = made.terms().orElseThrow();
        Integer least = terms.minimumAge();
        if (least == null || made.recipient() == Recipient.BODY) return allowed();
        Integer age = made.age();
        String section = made.type().law() + "; " + terms.source();
        if (age == null)
            return refused("ENF-01-B", "Give the person's age: they must be " + least + " or older.", section);
        return when(
                age >= least,
                "ENF-01-C",
                "The person is " + age + ": this notice is for people aged " + least + " or older.",
                section);
    }

    private static Decision underOrder(Made made) {
        if (!made.type().underOrder()) return allowed();
        Boolean stands = made.orderStands();
        return when(
                        stands != null,
                        "ENF-13-A",
                        "Name the order that was broken.",
                        made.type().law())
                .and(() -> when(
                        Boolean.TRUE.equals(stands),
                        "ENF-13-B",
                        "The order was not in force on that day.",
                        made.type().law()));
    }

    /** What must have gone before: for a community protection notice, the written warning of the 2014 Act s.43(5). */
    private static Decision needs(Made made) {
        Needs needs = made.type().needs();
        if (needs == null) return allowed();
        String section = section(made.type(), needs);
        Notice prior = made.prior();
        String before = String.join(" or ", needs.anyOf());
        if (prior == null
                || !needs.anyOf().contains(prior.type())
                || prior.servedOn() == null
                || prior.servedOn().isAfter(made.on())
                || !prior.state().stands()) {
            return refused("ENF-03-A", "It needs an earlier " + before + " that was served and still stands.", section);
        }
        return when(
                        prior.nameKey().equals(made.nameKey()),
                        "ENF-03-B",
                        "The earlier " + prior.type() + " was served on somebody else.",
                        section)
                .and(() -> when(
                        !needs.sameConduct() || prior.conduct().equals(made.conduct()),
                        "ENF-03-C",
                        "The earlier " + prior.type() + " was for other conduct.",
                        section))
                .and(() -> when(
                        made.priorUntil() == null || !made.on().isAfter(made.priorUntil()),
                        "ENF-03-F",
                        "The earlier " + prior.type() + " no longer counts: it has run out.",
                        section))
                .and(() -> timeToComply(made, needs, prior, section))
                .and(() -> when(
                        !needs.breached() || breachedBy(prior, made.on()),
                        "ENF-03-E",
                        "It is not recorded that the earlier " + prior.type() + " was breached by that day.",
                        section));
    }

    private static boolean breachedBy(Notice prior, LocalDate day) {
        return prior.breachedOn() != null && !prior.breachedOn().isAfter(day);
    }

    private static Decision timeToComply(Made made, Needs needs, Notice prior, String section) {
        LocalDate last = prior.complyBy() == null ? prior.servedOn() : prior.complyBy();
        if (!needs.timeToComply() || last == null || made.on().isAfter(last)) return allowed();
        return refused("ENF-03-D", "The time to comply with the earlier " + prior.type() + " is not over.", section)
                .opening(last.plusDays(1));
    }

    /** The Act with the section: "…Act 2014, section 43(5): a written warning, …" from the law of the type and of its need. */
    private static String section(NoticeType type, Needs needs) {
        int comma = type.law().lastIndexOf(", section");
        return comma < 0 ? type.law() + ": " + needs.law() : type.law().substring(0, comma) + ", " + needs.law();
    }

    /**
     * Under whose authority it is issued.
     *
     * @param power whether the officer holds the power for this type on that day
     * @param authorised whether somebody who authorises notices has authorised this one, or is issuing it
     */
    static Decision mayIssue(boolean power, boolean authorised) {
        return when(
                power || authorised,
                "ENF-14-A",
                "The officer holds no power to issue this type on that day: somebody who authorises notices must authorise it.",
                DELEGATION);
    }
}
