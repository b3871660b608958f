package uk.saferhub.cases.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Decision;

/** Records that a case was reviewed: what was found, how it scores now, and when it is looked at next. */
@Component
public class RecordReview {

    private final CaseFile file;
    private final ScoreStore scores;
    private final CaseStore store;
    private final Choices choices;
    private final CaseClocks clocks;

    RecordReview(CaseFile file, ScoreStore scores, CaseStore store, Choices choices, CaseClocks clocks) {
        this.file = file;
        this.scores = scores;
        this.store = store;
        this.choices = choices;
        this.clocks = clocks;
    }

    /**
     * @param score null where it was not scored; the old score stays then
     * @param version of the case that was read
     */
    public void review(
            String reference,
            LocalDate heldOn,
            String words,
            @Nullable Integer score,
            @Nullable String band,
            LocalDate nextReviewOn,
            int version,
            Actor actor) {
        var entry = ScoreStore.Entry.byHand(ScoreStore.Occasion.REVIEW, heldOn, score, band, words, nextReviewOn);
        review(reference, entry, nextReviewOn, version, actor);
    }

    /** As above, with what is behind the score. */
    public void review(String reference, ScoreStore.Entry entry, LocalDate nextReviewOn, int version, Actor actor) {
        LocalDate heldOn = entry.heldOn();
        HubCase hubCase = file.open(reference, actor);
        var differences =
                CaseFile.differences(CaseFile.Particulars.of(hubCase), hubCase.title(), hubCase.aim(), nextReviewOn);
        file.open(reference, version, differences, actor);
        CaseStatus status = hubCase.status(actor.today());
        CaseRules.mayReview(status, heldOn, nextReviewOn)
                .and(() -> CaseRules.mayHoldOn(heldOn, hubCase.openedOn(), actor.today()))
                .and(() -> inTime(hubCase, entry, nextReviewOn, actor))
                .orThrow();
        var to = CaseChange.of(hubCase)
                .moved(CaseStatus.TABLE.move(status, CaseEvent.REVIEWED))
                .scored(entry.score(), entry.band())
                .particulars(hubCase.title(), hubCase.aim(), nextReviewOn);
        clocks.reviewed(hubCase.id(), heldOn);
        file.save(hubCase, to, actor);
        scores.add(
                hubCase.id(),
                hubCase.realmId(),
                entry,
                actor.seat(hubCase.realmId()).organisationId(),
                actor);
        if (entry.band() != null && !entry.band().equals(hubCase.band())) actAnew(hubCase, entry.band(), heldOn, actor);
        var facts = new TreeMap<String, Object>();
        facts.put("words", entry.words());
        facts.put("score", entry.score());
        facts.put("band", entry.band());
        if (entry.overrideReason() != null) facts.put("override", entry.overrideReason());
        facts.put("next_review_on", nextReviewOn.toString());
        file.tell(hubCase, CaseEvent.REVIEWED.verb(), heldOn, facts, actor);
    }

    /** By the band that the review gives; where it was not scored, by the one that the case keeps. */
    private Decision inTime(HubCase hubCase, ScoreStore.Entry entry, LocalDate next, Actor actor) {
        return Optional.ofNullable(entry.score() == null ? hubCase.band() : entry.band())
                .flatMap(code -> choices.bandNamed(code, hubCase, actor))
                .map(band -> CaseRules.reviewsInTime(band.label(), band.reviewEvery(), entry.heldOn(), next))
                .orElseGet(Decision::allowed);
    }

    /** A case that comes into another band has the clocks of that band from that day. */
    private void actAnew(HubCase hubCase, String band, LocalDate since, Actor actor) {
        store.actBy(hubCase.id(), since, choices.firstAction(since, choices.bandNamed(band, hubCase, actor)));
    }
}
