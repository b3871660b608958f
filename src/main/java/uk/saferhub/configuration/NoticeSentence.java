package uk.saferhub.configuration;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.configuration.words.Say;

/** A notice type read back in words. */
final class NoticeSentence {

    private NoticeSentence() {}

    static String of(NoticeType type) {
        List<String> said = new ArrayList<>();
        said.add(type.label() + " (" + type.code() + ") is a " + Say.words(type.kind()) + " under " + type.law()
                + " and may be served on "
                + Say.list(type.servedOn().stream()
                                .map(r -> "an " + Say.words(r))
                                .toList())
                        .replace("an body", "a body")
                + ".");
        NoticeType.Needs needs = type.needs();
        if (needs != null) {
            said.add("It needs " + Say.or(needs.anyOf()) + (needs.breached() ? ", breached" : ", served")
                    + (needs.sameConduct() ? ", for the same conduct" : "")
                    + (needs.timeToComply() ? ", with the time to comply over" : "") + " (" + needs.law() + ").");
        }
        type.terms().forEach(terms -> said.add(terms(terms)));
        if (!type.nextSteps().isEmpty()) {
            said.add("Next may come " + Say.or(type.nextSteps()) + ".");
        }
        return String.join(" ", said);
    }

    private static String terms(NoticeType.Terms t) {
        List<String> parts = new ArrayList<>();
        if (t.minimumAge() != null) parts.add("from age " + t.minimumAge());
        if (t.complyWithin() != null) parts.add(Say.days(t.complyWithin(), "day") + " to comply");
        if (t.appealWithin() != null) {
            parts.add(Say.days(t.appealWithin(), "day") + " to appeal"
                    + (t.appealTo() == null ? "" : " to the " + t.appealTo()) + counting(t.appealCounting()));
        }
        if (t.penaltyPence() != null) {
            parts.add("penalty " + Say.pounds(t.penaltyPence())
                    + (t.payWithin() == null ? "" : " within " + Say.days(t.payWithin(), "day")));
        }
        if (t.discountPence() != null) {
            parts.add(Say.pounds(t.discountPence())
                    + (t.discountWithin() == null ? "" : " if paid within " + Say.days(t.discountWithin(), "day")));
        }
        if (t.proceedingsAfter() != null) {
            parts.add(
                    "no proceedings for " + Say.days(t.proceedingsAfter(), "day") + counting(t.proceedingsCounting()));
        }
        if (t.lasts() != null) parts.add("counts for " + Say.days(t.lasts(), "month"));
        if (t.keepsAwayHours() != null)
            parts.add("keeps away for " + Say.days(t.keepsAwayHours(), "hour") + " at most");
        if (t.authorisedHours() != null)
            parts.add("authorised for " + Say.days(t.authorisedHours(), "hour") + " at most");
        String what = parts.isEmpty() ? "no amounts or day counts" : String.join("; ", parts);
        String when = Say.period(t).strip();
        return (when.isEmpty() ? "At any time" : Character.toUpperCase(when.charAt(0)) + when.substring(1)) + ": "
                + what + " (" + t.source() + ").";
    }

    private static String counting(@org.jspecify.annotations.Nullable Counting counting) {
        if (counting == null) return "";
        return counting == Counting.BEGINNING_WITH ? ", the day itself counting" : ", the day itself not counting";
    }
}
