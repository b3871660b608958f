package uk.saferhub.cases.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.review.ScoreStore;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Link;

/** Closes a case: why, how it scores at the end, and who was told. Opens it again. */
@Component
public class CloseCase {

    /** Months after closing at which somebody looks whether it held. */
    private static final int CHECK_AFTER = 3;

    private final CaseFile file;
    private final ScoreStore scores;
    private final ClosureStore store;
    private final Obstacles obstacles;
    private final HeardForm form;

    CloseCase(CaseFile file, ScoreStore scores, ClosureStore store, Obstacles obstacles, HeardForm form) {
        this.file = file;
        this.scores = scores;
        this.store = store;
        this.obstacles = obstacles;
        this.form = form;
    }

    /** Whether the case can be closed as it stands, apart from what the form asks. */
    Decision mayClose(HubCase hubCase, LocalDate today) {
        return obstacles.mayClose(hubCase, today);
    }

    /** The actions without a final answer. */
    List<Link> unanswered(HubCase hubCase) {
        return obstacles.unanswered(hubCase);
    }

    /** Newest first. */
    List<ClosureStore.Closing> closings(HubCase hubCase) {
        return store.of(hubCase.id());
    }

    /** Whether it is still to be looked at after closing. */
    boolean mayCheck(HubCase hubCase) {
        return CaseRules.mayCheck(
                        hubCase.stored(), store.unchecked(hubCase.id()).isPresent())
                .isAllowed();
    }

    /**
     * @param reason code of the pack's closing reasons
     * @param told who was told, and how
     * @param heard what those harmed said of it; null where nobody is named as harmed
     * @param last the score at the end, with what is behind it
     */
    void close(
            String reference,
            String reason,
            String told,
            ScoreStore.Entry last,
            @Nullable Heard heard,
            int version,
            Actor actor) {
        LocalDate closedOn = last.heldOn();
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        mayClose(hubCase, actor.today())
                .and(() -> CaseRules.mayCloseHeard(
                        needsFeedback(hubCase, closedOn, actor.today()), heard == null ? null : heard.words()))
                .and(() -> form.mayHear(hubCase, heard, actor))
                .and(() -> CaseRules.mayHoldOn(closedOn, hubCase.openedOn(), actor.today()))
                .and(() -> CaseRules.mayCloseScored(hubCase.score(), last.score()))
                .orThrow();
        closed(hubCase, reason, told, last, heard, actor);
    }

    /** As it was closed where the case was kept before: what was settled there and then is not asked again. */
    public void asItWas(HubCase hubCase, String reason, String told, ScoreStore.Entry last, Actor actor) {
        closed(hubCase, reason, told, last, null, actor);
    }

    private void closed(
            HubCase hubCase, String reason, String told, ScoreStore.Entry last, @Nullable Heard heard, Actor actor) {
        LocalDate closedOn = last.heldOn();
        UUID organisation = actor.seat(hubCase.realmId()).organisationId();
        var to = CaseChange.of(hubCase)
                .moved(CaseStatus.TABLE.move(hubCase.status(actor.today()), CaseEvent.CLOSED_DOWN))
                .scored(last.score(), last.band())
                .closed(closedOn, reason, null);
        file.save(hubCase, to, actor);
        scores.add(hubCase.id(), hubCase.realmId(), last, organisation, actor);
        LocalDate checkOn = isNow(closedOn, actor.today()) ? closedOn.plusMonths(CHECK_AFTER) : null;
        store.add(hubCase, closedOn, reason, told, heard, checkOn, organisation, actor);
        var facts = new TreeMap<String, Object>();
        facts.put("reason", reason);
        facts.put("told", told);
        if (heard != null) facts.put("feedback", said(heard));
        facts.put("score", last.score());
        facts.put("band", last.band());
        if (last.overrideReason() != null) facts.put("override", last.overrideReason());
        file.tell(hubCase, CaseEvent.CLOSED_DOWN.verb(), closedOn, facts, actor);
    }

    private static String said(Heard heard) {
        return heard.resolved() == null ? heard.words() : CaseWords.of(heard.resolved()) + ". " + heard.words();
    }

    /** As above, of history or where nobody is named as harmed, with a total that was entered by hand. */
    public void close(
            String reference,
            LocalDate closedOn,
            String reason,
            String told,
            @Nullable Integer score,
            @Nullable String band,
            int version,
            Actor actor) {
        var last = ScoreStore.Entry.byHand(ScoreStore.Occasion.CLOSING, closedOn, score, band, "", null);
        close(reference, reason, told, last, null, version, actor);
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
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        var to = CaseChange.of(hubCase)
                .moved(CaseStatus.TABLE.move(hubCase.stored(), CaseEvent.REOPENED))
                .closed(null, null, nextReviewOn);
        file.save(hubCase, to, actor);
        store.reopened(hubCase.id(), actor.today());
        var facts = java.util.Map.of("words", why, "next_review_on", nextReviewOn.toString());
        file.tell(hubCase, CaseEvent.REOPENED.verb(), actor.today(), facts, actor);
    }
}
