package uk.saferhub.configuration.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.RetentionRule;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Say;

/** Rules of retention can be followed: counted from a day that is known, for a period that ends, one at a time for a kind. */
public final class RetentionCheck implements Check {

    private static final int MOST_MONTHS = 1200;

    @Override
    public void check(Pack pack, Spots spots) {
        List<RetentionRule> rules = pack.retention();
        for (int i = 0; i < rules.size(); i++) {
            look(rules.get(i), spots);
            for (RetentionRule before : rules.subList(0, i)) apart(before, rules.get(i), spots);
        }
    }

    private static void look(RetentionRule rule, Spots spots) {
        if (rule.countedFrom() != rule.record().countedFrom())
            spots.fault(
                    rule,
                    "countedFrom",
                    "A " + Say.words(rule.record()) + " is counted from \""
                            + Say.words(rule.record().countedFrom()).replace(' ', '_')
                            + "\": no other day is known of it.");
        if ((rule.keep() == null) != (rule.unit() == null || rule.forEver()))
            spots.fault(rule, "keep", "A period is a number and a unit: say both or neither. For ever has no number.");
        Integer months = rule.months();
        if (months != null && (months < 1 || months > MOST_MONTHS))
            spots.fault(rule, "keep", "A record is kept for 1 month to " + MOST_MONTHS / 12 + " years.");
        Integer every = rule.reviewEvery();
        if (every != null && (every < 1 || every > 120))
            spots.fault(rule, "reviewEvery", "A record is looked at again after 1 to 120 months.");
        if (months == null && every == null && !rule.forEver())
            spots.fault(rule, "keep", "Say how long it is kept, or how often it is looked at again.");
        Integer least = rule.atLeast();
        if (least != null && (least < 1 || least > MOST_MONTHS / 12))
            spots.fault(rule, "atLeast", "From 1 to " + MOST_MONTHS / 12 + " years after the end.");
    }

    /** Two rules for one kind on one day would leave it open when a record is due. */
    private static void apart(RetentionRule before, RetentionRule rule, Spots spots) {
        if (before.record() != rule.record() || before.partnerships().stream().noneMatch(rule.partnerships()::contains))
            return;
        if (begins(before.from()).isAfter(ends(rule.to()))
                || begins(rule.from()).isAfter(ends(before.to()))) return;
        spots.fault(
                rule,
                "record",
                "Two rules for a " + Say.words(rule.record()) + " hold on the same day: \"" + before.code()
                        + "\" is the other.");
    }

    private static LocalDate begins(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    private static LocalDate ends(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }
}
