package uk.saferhub.configuration.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Counting;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Say;

/** Notice types can be used: their numbers hold once at a time, and the step before each can itself be taken. */
public final class NoticeCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        Map<String, NoticeType> types = new HashMap<>();
        pack.noticeTypes().forEach(type -> types.putIfAbsent(type.code(), type));
        for (NoticeType type : pack.noticeTypes()) {
            terms(type, spots);
            if (type.servedOn().isEmpty()) spots.fault(type, "servedOn", type.label() + " may be served on nobody.");
            if (reachesItself(type, type, types, 0))
                spots.fault(
                        type, "needs", type.label() + " can never be issued: the steps it needs lead back to itself.");
            partnerships(type, types, spots);
        }
    }

    private static void terms(NoticeType type, Spots spots) {
        List<NoticeType.Terms> terms = type.terms().stream()
                .sorted(Comparator.comparing(NoticeCheck::begins))
                .toList();
        if (terms.isEmpty())
            spots.fault(type, "terms", type.label() + " has no terms, so that it could be used on no day.");
        for (int i = 0; i < terms.size(); i++) {
            NoticeType.Terms now = terms.get(i);
            if (i > 0) follows(type, terms.get(i - 1), now, spots);
            amounts(type, now, spots);
        }
    }

    private static LocalDate begins(NoticeType.Terms terms) {
        LocalDate from = terms.from();
        return from == null ? LocalDate.MIN : from;
    }

    private static void follows(NoticeType type, NoticeType.Terms before, NoticeType.Terms now, Spots spots) {
        LocalDate end = before.to();
        LocalDate begin = begins(now);
        if (end == null || !begin.isAfter(end)) {
            spots.fault(
                    now, "from", "The terms of " + type.label() + " overlap: two sets hold on " + Say.day(begin) + ".");
        } else if (begin.isAfter(end.plusDays(1))) {
            spots.fault(
                    now,
                    "from",
                    "The terms of " + type.label() + " leave a gap: none hold on " + Say.day(end.plusDays(1)) + ".");
        }
    }

    private static void amounts(NoticeType type, NoticeType.Terms terms, Spots spots) {
        Integer penalty = terms.penaltyPence();
        Integer discount = terms.discountPence();
        if (type.kind() == NoticeType.NoticeKind.PENALTY && penalty == null)
            spots.fault(terms, type.label() + " is a penalty, but these terms name no \"penalty-pence\".");
        if (discount != null && (penalty == null || discount >= penalty))
            spots.fault(terms, "discountPence", "The amount for paying early is not below the penalty.");
        if ((discount == null) != (terms.discountWithin() == null))
            spots.fault(terms, "An early payment needs both \"discount-pence\" and \"discount-within\".");
        counted(terms, "appealWithin", terms.appealWithin(), terms.appealCounting(), spots);
        counted(terms, "proceedingsAfter", terms.proceedingsAfter(), terms.proceedingsCounting(), spots);
    }

    private static void counted(
            NoticeType.Terms terms, String part, @Nullable Integer days, @Nullable Counting counting, Spots spots) {
        if (days != null && counting == null)
            spots.fault(terms, part, "Say how these " + days + " days are counted: beginning_with or following.");
    }

    private static boolean reachesItself(NoticeType sought, NoticeType at, Map<String, NoticeType> types, int depth) {
        NoticeType.Needs needs = at.needs();
        if (needs == null || depth > types.size() || needs.anyOf().isEmpty()) return false;
        return needs.anyOf().stream()
                .allMatch(code -> code.equals(sought.code())
                        || types.get(code) instanceof NoticeType next && reachesItself(sought, next, types, depth + 1));
    }

    private static void partnerships(NoticeType type, Map<String, NoticeType> types, Spots spots) {
        NoticeType.Needs needs = type.needs();
        if (needs == null || needs.anyOf().isEmpty()) return;
        for (String partnership : type.partnerships()) {
            boolean none = needs.anyOf().stream()
                    .map(types::get)
                    .noneMatch(before -> before == null || before.partnerships().contains(partnership));
            if (none)
                spots.fault(
                        needs,
                        type.label() + " can never be issued in \"" + partnership
                                + "\": what it needs first is not used there.");
        }
    }
}
