package uk.saferhub.assessments;

import java.time.LocalDate;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether these words may be entered. */
final class AnalystRules {

    private static final Words WORDS = Words.of(AnalystRules.class);

    private AnalystRules() {}

    /** A group answers for an issue that is taken up, and an issue that is closed says why. */
    static Decision mayNote(EmergingIssue issue, LocalDate today) {
        boolean past = !issue.sinceOn().isAfter(today) && !issue.firstNotedOn().isAfter(issue.sinceOn());
        boolean owned = issue.state() != EmergingIssue.State.TAKEN_UP || issue.owner() != null;
        boolean said = issue.state() != EmergingIssue.State.CLOSED || issue.assessment() != null;
        return rule(past, "ANL-13-A").and(() -> rule(owned, "ANL-13-B")).and(() -> rule(said, "ANL-13-C"));
    }

    /** A request is asked before it is due, and is over when its answer is on record. */
    static Decision mayAsk(AnalystRequest request, LocalDate today) {
        boolean past = !request.sinceOn().isAfter(today) && !request.askedOn().isAfter(request.sinceOn());
        return rule(past, "ANL-11-A")
                .and(() -> rule(!request.dueOn().isBefore(request.askedOn()), "ANL-11-B"))
                .and(() -> rule(!request.isOver() || request.answer() != null, "ANL-11-C"));
    }

    /** A result is the result of something that was done. */
    static Decision mayProfile(ProblemProfile profile, LocalDate today) {
        return rule(!profile.writtenOn().isAfter(today), "ANL-07-A")
                .and(() -> rule(profile.result() == null || profile.response() != null, "ANL-07-B"));
    }

    private static Decision rule(boolean holds, String rule) {
        return Decision.when(holds, rule, WORDS.text(rule), "requirement " + rule.substring(0, 6));
    }
}
