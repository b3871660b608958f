package uk.saferhub.privacy.requests;

import static uk.saferhub.kernel.WorkingDays.ENGLAND_AND_WALES;
import static uk.saferhub.kernel.WorkingDays.UNITED_KINGDOM;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Dates;

/**
 * By when a request must be answered. Pure; days are Europe/London's.
 *
 * <p>Own records: one month from the latest of receipt and proof of identity, two months more where it is complex or one of many,
 * and of a request for a copy the days do not count on which the asker is asked what they mean (UK GDPR articles 12(6), 12A and
 * 15, as the Data (Use and Access) Act 2025 put them in; Data Protection Act 2018 sections 52 to 54 for law enforcement). A month
 * ends on the day of the same number, or on the month's last where there is none, and when that is no working day on the next
 * that is (Information Commissioner, "What should we consider when responding to a request?").
 *
 * <p>Freedom of information: the twentieth working day after receipt (Freedom of Information Act 2000 section 10(1) and (6)), or
 * after the asker has said what they mean (sections 1(3) and 10(6)(b)). Where the public interest is weighed, a reasonable time
 * more (section 10(3)); the code of practice under section 45 says twenty working days. A bank holiday in any part of the United
 * Kingdom is no working day for it (section 10(6)): St Andrew's Day in York neither.
 */
final class RequestClock {

    static final int FOI_DAYS = 20;
    static final String OWN = "UK GDPR article 12A; Data Protection Act 2018 section 54";
    static final String FOI = "Freedom of Information Act 2000 section 10";

    private RequestClock() {}

    /** What of a step the count needs. */
    record Mark(StepKind kind, LocalDate on) {}

    /** For what the time waits. */
    enum Waits {
        NOTHING(null, null),
        IDENTITY(StepKind.IDENTITY_ASKED, StepKind.IDENTITY_SHOWN),
        CLARIFICATION(StepKind.CLARIFICATION_ASKED, StepKind.CLARIFIED);

        private final @Nullable StepKind question;
        private final @Nullable StepKind answer;

        Waits(@Nullable StepKind question, @Nullable StepKind answer) {
            this.question = question;
            this.answer = answer;
        }

        static Waits of(StepKind asked) {
            return Arrays.stream(values())
                    .filter(one -> one.question == asked)
                    .findFirst()
                    .orElse(NOTHING);
        }
    }

    /**
     * @param startsOn from when it is counted; null where it has not begun
     * @param dueOn last day in time; null while the time does not run
     * @param how the count in sentences
     */
    record Reckoned(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            Waits waits,
            boolean extended,
            List<String> how,
            String section) {}

    /** @param marks oldest first */
    static Reckoned of(RequestKind kind, LocalDate received, List<Mark> marks) {
        var counted = new ArrayList<Mark>();
        Waits waits = Waits.NOTHING;
        boolean late = false;
        for (Mark mark : marks) {
            if (waits != Waits.NOTHING && mark.kind() == waits.answer) {
                waits = Waits.NOTHING;
                continue;
            }
            Waits asked = Waits.of(mark.kind());
            LocalDate due = asked == Waits.NOTHING
                    ? null
                    : count(kind, received, counted).dueOn();
            // What is late stays late: whoever asks after the last day has no time left that could begin anew or stand
            // still.
            if (due != null && mark.on().isAfter(due)) {
                waits = asked;
                late = true;
            } else counted.add(mark);
        }
        Reckoned found = count(kind, received, counted);
        if (!late) return found;
        var how = new ArrayList<>(found.how());
        how.add("What was asked after the last day changes nothing of it.");
        Waits on = waits == Waits.NOTHING ? found.waits() : waits;
        return new Reckoned(found.startsOn(), found.dueOn(), on, found.extended(), how, found.section());
    }

    private static Reckoned count(RequestKind kind, LocalDate received, List<Mark> marks) {
        return switch (kind) {
            case FOI -> foi(received, marks);
            case FOI_REVIEW -> ReviewClock.review(received, marks);
            case COMPLAINT -> ReviewClock.complaint(received, marks);
            default -> own(kind, received, marks);
        };
    }

    private static Reckoned own(RequestKind kind, LocalDate received, List<Mark> marks) {
        var how = new ArrayList<>(List.of("Received on " + Dates.full(received) + "."));
        boolean extended = marks.stream().anyMatch(mark -> mark.kind() == StepKind.EXTENDED);
        Mark identity = last(marks, StepKind.IDENTITY_ASKED, StepKind.IDENTITY_SHOWN);
        if (identity != null && identity.kind() == StepKind.IDENTITY_ASKED) {
            how.add("The time begins when it is shown who asks.");
            return new Reckoned(null, null, Waits.IDENTITY, extended, how, OWN);
        }
        LocalDate start = received;
        if (identity != null && identity.on().isAfter(start)) {
            start = identity.on();
            how.add("It was shown who asks on " + Dates.full(start) + ": the time counts from then.");
        }
        int months = extended ? 3 : 1;
        LocalDate end = start.plusMonths(months);
        how.add((extended ? "One month and two more end on " : "One month ends on ")
                + Dates.full(end)
                + (end.getDayOfMonth() == start.getDayOfMonth() ? "." : ", the last day of a shorter month."));
        long paused = 0;
        LocalDate asked = null;
        for (Mark mark : kind.isClarified() ? marks : List.<Mark>of()) {
            if (mark.kind() == StepKind.CLARIFICATION_ASKED) asked = mark.on().isBefore(start) ? start : mark.on();
            if (mark.kind() == StepKind.CLARIFIED && asked != null) {
                paused += Math.max(0, ChronoUnit.DAYS.between(asked, mark.on()));
                asked = null;
            }
        }
        if (asked != null) {
            how.add("It stands still since " + Dates.full(asked) + ", until the asker has said what they mean.");
            return new Reckoned(start, null, Waits.CLARIFICATION, extended, how, OWN);
        }
        if (paused > 0) {
            end = end.plusDays(paused);
            how.add("It stood still for " + paused + (paused == 1 ? " day" : " days") + ": " + Dates.full(end) + ".");
        }
        return new Reckoned(start, working(end, how), Waits.NOTHING, extended, how, OWN);
    }

    private static Reckoned foi(LocalDate received, List<Mark> marks) {
        var how = new ArrayList<>(List.of("Received on " + Dates.full(received) + "."));
        boolean extended = marks.stream().anyMatch(mark -> mark.kind() == StepKind.EXTENDED);
        Mark asked = last(marks, StepKind.CLARIFICATION_ASKED, StepKind.CLARIFIED);
        if (asked != null && asked.kind() == StepKind.CLARIFICATION_ASKED) {
            how.add("The time begins anew when the asker has said what they mean.");
            return new Reckoned(null, null, Waits.CLARIFICATION, extended, how, FOI);
        }
        LocalDate start = received;
        if (asked != null && asked.on().isAfter(start)) {
            start = asked.on();
            how.add("The asker said what they mean on " + Dates.full(start) + ": the time counts from then.");
        }
        int days = extended ? 2 * FOI_DAYS : FOI_DAYS;
        LocalDate due = UNITED_KINGDOM.add(start, days);
        how.add(days + " working days after it end on " + Dates.full(due)
                + "; bank holidays anywhere in the United Kingdom do not count.");
        return new Reckoned(start, due, Waits.NOTHING, extended, how, FOI);
    }

    private static LocalDate working(LocalDate end, List<String> how) {
        LocalDate day = end;
        while (!ENGLAND_AND_WALES.isWorkingDay(day)) day = day.plusDays(1);
        if (!day.equals(end)) how.add("That is no working day: the next is " + Dates.full(day) + ".");
        return day;
    }

    private static @Nullable Mark last(List<Mark> marks, StepKind one, StepKind other) {
        return marks.stream()
                .filter(mark -> mark.kind() == one || mark.kind() == other)
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
