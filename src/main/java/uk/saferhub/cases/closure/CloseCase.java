package uk.saferhub.cases.closure;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.outcome.OutcomeStore;
import uk.saferhub.cases.problem.ProblemRules;
import uk.saferhub.cases.problem.ProblemStore;
import uk.saferhub.cases.review.ScoreStore;
import uk.saferhub.kernel.Decision;

/** Closes a case: why, how it scores at the end, and who was told. Opens it again. */
@Component
public class CloseCase {

    /** Months after closing at which somebody looks whether it held. */
    private static final int CHECK_AFTER = 3;

    private final CaseFile file;
    private final Actions actions;
    private final OutcomeStore outcomes;
    private final ScoreStore scores;
    private final ClosureStore store;
    private final ProblemStore problem;

    CloseCase(
            CaseFile file,
            Actions actions,
            OutcomeStore outcomes,
            ScoreStore scores,
            ClosureStore store,
            ProblemStore problem) {
        this.file = file;
        this.actions = actions;
        this.outcomes = outcomes;
        this.scores = scores;
        this.store = store;
        this.problem = problem;
    }

    /** Whether the case can be closed as it stands, apart from what the form asks. */
    Decision mayClose(HubCase hubCase, LocalDate today) {
        return CaseRules.mayClose(
                        hubCase.status(today),
                        actions.openCount(hubCase.id()),
                        outcomes.of(hubCase.id()).size())
                .and(() -> ProblemRules.mayClose(problem.written(hubCase.id())));
    }

    /**
     * @param reason code of the pack's closing reasons
     * @param told who was told, and how
     * @param feedback what those harmed said of it, or why they were not asked; null where nobody is named as harmed
     * @param closedOn the day from which it is closed (Europe/London)
     */
    public void close(
            String reference,
            LocalDate closedOn,
            String reason,
            String told,
            @Nullable Integer score,
            @Nullable String band,
            @Nullable String feedback,
            int version,
            Actor actor) {
        HubCase hubCase = file.open(reference, version, java.util.List.of(), actor);
        mayClose(hubCase, actor.today())
                .and(() -> CaseRules.mayCloseHeard(needsFeedback(hubCase, closedOn, actor.today()), feedback))
                .and(() -> CaseRules.mayHoldOn(closedOn, hubCase.openedOn(), actor.today()))
                .and(() -> CaseRules.mayCloseScored(hubCase.score(), score))
                .orThrow();
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        var to = CaseChange.of(hubCase)
                .moved(CaseStatus.TABLE.move(hubCase.status(actor.today()), CaseEvent.CLOSED_DOWN))
                .scored(score, band)
                .closed(closedOn, reason, null);
        file.save(hubCase, to, actor);
        scores.add(
                hubCase.id(),
                hubCase.realmId(),
                ScoreStore.Entry.byHand(ScoreStore.Occasion.CLOSING, closedOn, score, band, "", null),
                organisation,
                actor);
        LocalDate checkOn = isNow(closedOn, actor.today()) ? closedOn.plusMonths(CHECK_AFTER) : null;
        store.add(hubCase, closedOn, reason, told, feedback, checkOn, organisation, actor);
        var facts = new TreeMap<String, Object>();
        facts.put("reason", reason);
        facts.put("told", told);
        if (feedback != null) facts.put("feedback", feedback);
        facts.put("score", score);
        facts.put("band", band);
        file.tell(hubCase, CaseEvent.CLOSED_DOWN.verb(), closedOn, facts, actor);
    }

    /** Whether somebody is named as harmed, whose word is asked at closing; of history nobody is asked any more. */
    boolean needsFeedback(HubCase hubCase, LocalDate closedOn, LocalDate today) {
        return isNow(closedOn, today) && store.hasSomebodyHarmed(hubCase.id());
    }

    private static boolean isNow(LocalDate closedOn, LocalDate today) {
        return !closedOn.isBefore(today.minusMonths(CHECK_AFTER));
    }

    /** That it was looked at some months later. @param sustained whether what was reached still held */
    void check(String reference, LocalDate on, boolean sustained, String words, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        var closure = store.unchecked(hubCase.id());
        CaseRules.mayCheck(hubCase.stored(), closure.isPresent())
                .and(() -> CaseRules.mayHoldOn(on, hubCase.openedOn(), actor.today()))
                .orThrow();
        store.checked(hubCase, closure.orElseThrow(), on, sustained, words, actor);
        var facts = java.util.Map.of("sustained", sustained ? "Held" : "Did not hold", "words", words);
        file.tell(hubCase, "case_checked", on, facts, actor);
    }

    void reopen(String reference, String why, LocalDate nextReviewOn, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, java.util.List.of(), actor);
        var to = CaseChange.of(hubCase)
                .moved(CaseStatus.TABLE.move(hubCase.stored(), CaseEvent.REOPENED))
                .closed(null, null, nextReviewOn);
        file.save(hubCase, to, actor);
        store.reopened(hubCase.id(), actor.today());
        var facts = java.util.Map.of("words", why, "next_review_on", nextReviewOn.toString());
        file.tell(hubCase, CaseEvent.REOPENED.verb(), actor.today(), facts, actor);
    }
}
