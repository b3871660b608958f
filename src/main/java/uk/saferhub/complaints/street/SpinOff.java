package uk.saferhub.complaints.street;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Engagement;
import uk.saferhub.complaints.Patrol;
import uk.saferhub.complaints.ReassuranceVisit;
import uk.saferhub.complaints.ShiftReturn;
import uk.saferhub.referrals.ReferralDrafts.Filled;
import uk.saferhub.web.Dates;

/** What a referral takes over from what was recorded in the street, so that nobody types it twice (ASB-11). */
final class SpinOff {

    private static final int TITLE = 120;
    private static final int LINE = 200;
    private static final int WORRY = 4000;

    private SpinOff() {}

    /** @param reference of the record, which the referral's words name */
    static Filled of(String reference, Record words) {
        return switch (words) {
            case Patrol it -> filled(reference, "Patrol", it.on(), it.route(), it.results());
            case Engagement it -> filled(reference, "Engagement", it.on(), it.place(), it.results());
            case ShiftReturn it -> filled(reference, "Shift", it.on(), it.place(), it.results());
            case ReassuranceVisit it ->
                filled(reference, "Visit", it.on(), it.neighbourhood(), it.concerns(), it.results());
            case Complaint it -> filled(reference, "Complaint", it.on(), it.place(), it.impact(), it.communityImpact());
            default -> throw new IllegalArgumentException("nothing is referred from a " + words.getClass());
        };
    }

    private static Filled filled(
            String reference, String what, java.time.LocalDate on, String place, @Nullable String... seen) {
        String said =
                Stream.of(seen).filter(one -> one != null && !one.isBlank()).collect(Collectors.joining("\n"));
        String from = what + " " + reference + " of " + Dates.day(on) + ".";
        return new Filled(
                cut("Seen at " + place, TITLE),
                cut(place, LINE),
                cut(said.isEmpty() ? from : from + "\n" + said, WORRY));
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
