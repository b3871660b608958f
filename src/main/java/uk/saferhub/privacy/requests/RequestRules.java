package uk.saferhub.privacy.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;

/** What may happen to a request, and when. */
public final class RequestRules {

    private static final String OWN_RULE = "SaferHub's own rule: a register says what happened in its order (PRV-02)";

    private RequestRules() {}

    /** For the page's choices and for the command: PRV-02-A, C to E. @param today Europe/London */
    static Decision mayTake(Request request, StepKind step, LocalDate today) {
        return mayWork(request).and(() -> fits(request, step, today));
    }

    /** PRV-02-A: what is closed is not worked on. */
    public static Decision mayWork(Request request) {
        return Decision.when(request.isOpen(), "PRV-02-A", "This request is closed.", OWN_RULE);
    }

    /** PRV-02-B: a step happened on or after the last one before it, and today at the latest. */
    static Decision happened(Request request, LocalDate on, LocalDate today) {
        LocalDate before = request.steps().stream()
                .filter(step -> step.kind() != StepKind.NOTED && step.kind() != StepKind.GIVEN)
                .map(Request.Step::on)
                .max(LocalDate::compareTo)
                .orElse(request.receivedOn());
        return Decision.when(
                !on.isBefore(before) && !on.isAfter(today),
                "PRV-02-B",
                "It happened after it was received and after the step before, and today at the latest.",
                OWN_RULE);
    }

    private static Decision fits(Request request, StepKind step, LocalDate today) {
        RequestClock.Reckoned clock = request.clock();
        return switch (step) {
            case IDENTITY_ASKED ->
                Decision.when(
                        request.kind().isOwn() && clock.waits() != RequestClock.Waits.IDENTITY,
                        "PRV-02-C",
                        "Who asks is asked once, and not of somebody who asks under freedom of information.",
                        "UK GDPR article 12(6); Freedom of Information Act 2000 section 8");
            case IDENTITY_SHOWN -> waits(clock, RequestClock.Waits.IDENTITY);
            case CLARIFICATION_ASKED ->
                Decision.when(
                        request.kind().isClarified() && clock.waits() == RequestClock.Waits.NOTHING,
                        "PRV-02-D",
                        "The time stands still only for a request for a copy or for information, and only once at a time.",
                        "UK GDPR article 12A; Freedom of Information Act 2000 section 1(3)");
            case CLARIFIED -> waits(clock, RequestClock.Waits.CLARIFICATION);
            case EXTENDED -> mayExtend(clock, today);
            case ACKNOWLEDGED ->
                Decision.when(
                        request.kind() == RequestKind.COMPLAINT
                                && request.steps().stream().noneMatch(one -> one.kind() == StepKind.ACKNOWLEDGED),
                        "PRV-02-R",
                        "That a complaint came is said once.",
                        ReviewClock.COMPLAINT);
            case NOTED -> Decision.allowed();
            case GIVEN, CLOSED ->
                Decision.refused(
                        "PRV-02-I", "Give it to somebody by name, and close it with what came of it.", OWN_RULE);
        };
    }

    private static Decision waits(RequestClock.Reckoned clock, RequestClock.Waits on) {
        return Decision.when(clock.waits() == on, "PRV-02-J", "It does not wait for that.", OWN_RULE);
    }

    /** PRV-02-E: more time is taken once, and the asker hears of it within the first. */
    private static Decision mayExtend(RequestClock.Reckoned clock, LocalDate today) {
        LocalDate due = clock.dueOn();
        return Decision.when(
                !clock.extended() && due != null && !today.isAfter(due),
                "PRV-02-E",
                "More time is taken once, and the asker is told of it and why before the first time has run out.",
                clock.section());
    }

    /** For whoever sends: of a request that is open, once it is shown who asks, and was not asked again since. */
    public static Decision mayGive(Request request) {
        StepKind last = request.steps().stream()
                .map(Request.Step::kind)
                .filter(kind -> kind == StepKind.IDENTITY_ASKED || kind == StepKind.IDENTITY_SHOWN)
                .reduce((before, after) -> after)
                .orElse(StepKind.IDENTITY_ASKED);
        return mayWork(request).and(() -> isShown(last == StepKind.IDENTITY_SHOWN));
    }

    private static Decision isShown(boolean shown) {
        return Decision.when(
                shown,
                "PRV-02-F",
                "It has not been shown who asks: nothing of anybody's records is given to them yet.",
                "UK GDPR articles 5(1)(f) and 12(6)");
    }

    /**
     * PRV-07-B: what is looked at again was answered. A review under freedom of information is of such an answer; a complaint may be
     * about one of the others, or about none.
     */
    static Decision mayReview(RequestKind kind, @Nullable Request earlier) {
        boolean fits = earlier == null
                ? kind != RequestKind.FOI_REVIEW
                : !earlier.isOpen()
                        && (kind == RequestKind.FOI_REVIEW && earlier.kind() == RequestKind.FOI
                                || kind == RequestKind.COMPLAINT
                                        && earlier.kind().isOwn());
        return Decision.when(
                fits,
                "PRV-07-B",
                "A review is of an answer under freedom of information that was given; a complaint is about a request for somebody’s own"
                        + " records that is closed, or about none.",
                "Code of practice under Freedom of Information Act 2000 section 45, part 5; Data Protection Act 2018 section 164A");
    }

    /** PRV-07-C: whoever answered does not look at it again. @param answered who did. @param actors who closes, and for whom */
    static Decision mayLookAgain(UUID answered, List<UUID> actors) {
        return Decision.when(
                !actors.contains(answered),
                "PRV-07-C",
                "Whoever answered does not look at it again: somebody else does.",
                "Code of practice under Freedom of Information Act 2000 section 45, paragraph 5.3");
    }

    /** PRV-02-S. */
    static Decision suits(RequestKind kind, Outcome outcome) {
        return Decision.when(
                outcome.suits(kind),
                "PRV-02-S",
                "Of a review or complaint it comes that the answer stands or is changed; of other requests that something is given or"
                        + " not.",
                OWN_RULE);
    }

    /** PRV-02-F: nothing is given to somebody of whom it is not shown who they are. PRV-07-A: an answer is written first. */
    static Decision mayClose(Request request, Outcome outcome, boolean answered) {
        return mayWork(request)
                .and(() -> isShown(!outcome.gives() || request.clock().waits() != RequestClock.Waits.IDENTITY))
                .and(() -> Decision.when(
                        request.kind() != RequestKind.FOI
                                || answered
                                || List.of(Outcome.TAKEN_BACK, Outcome.SENT_ELSEWHERE)
                                        .contains(outcome),
                        "PRV-07-A",
                        "Write the answer first: where was looked, and what is said.",
                        "Freedom of Information Act 2000 sections 1(1) and 17"));
    }
}
