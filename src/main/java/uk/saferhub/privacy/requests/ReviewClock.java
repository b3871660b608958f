package uk.saferhub.privacy.requests;

import static uk.saferhub.kernel.WorkingDays.ENGLAND_AND_WALES;
import static uk.saferhub.kernel.WorkingDays.UNITED_KINGDOM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.privacy.requests.RequestClock.Mark;
import uk.saferhub.privacy.requests.RequestClock.Reckoned;
import uk.saferhub.privacy.requests.RequestClock.Waits;
import uk.saferhub.web.Dates;

/**
 * By when an answer is looked at again. Pure; days are Europe/London's.
 *
 * <p>An internal review under freedom of information: twenty working days, forty where it is complex (code of practice under section
 * 45, part 5). A complaint about personal data is acknowledged within 30 days that begin with the one on which it came, and answered
 * without undue delay (Data Protection Act 2018 section 164A, put in by the Data (Use and Access) Act 2025 section 103). How long
 * that is the Act does not say; we hold it to forty working days, sixty where more time is taken.
 */
final class ReviewClock {

    static final String REVIEW = "Code of practice under Freedom of Information Act 2000 section 45, paragraph 5.4";
    static final String COMPLAINT = "Data Protection Act 2018 section 164A";

    private static final int DAYS = 20;
    private static final int ACKNOWLEDGE = 30;

    private ReviewClock() {}

    static Reckoned review(LocalDate received, List<Mark> marks) {
        boolean extended = has(marks, StepKind.EXTENDED);
        int days = extended ? 2 * DAYS : DAYS;
        LocalDate due = UNITED_KINGDOM.add(received, days);
        var how = List.of(
                "Received on " + Dates.full(received) + ".",
                "The code says twenty working days, and no more than forty where it is complex: " + days + " end on "
                        + Dates.full(due) + ".");
        return new Reckoned(received, due, Waits.NOTHING, extended, how, REVIEW);
    }

    static Reckoned complaint(LocalDate received, List<Mark> marks) {
        boolean extended = has(marks, StepKind.EXTENDED);
        var how = new ArrayList<>(List.of("Received on " + Dates.full(received) + "."));
        LocalDate due = received.plusDays(ACKNOWLEDGE - 1L);
        how.add("That it came is said within 30 days that begin with that one, by " + Dates.full(due) + ".");
        if (has(marks, StepKind.ACKNOWLEDGED)) {
            int days = extended ? 3 * DAYS : 2 * DAYS;
            due = ENGLAND_AND_WALES.add(received, days);
            how.add("That was done. The Act says that it is answered without undue delay; SaferHub holds it to "
                    + Dates.full(due) + ", " + days + " working days after it came.");
        }
        return new Reckoned(received, due, Waits.NOTHING, extended, how, COMPLAINT);
    }

    private static boolean has(List<Mark> marks, StepKind kind) {
        return marks.stream().anyMatch(mark -> mark.kind() == kind);
    }
}
