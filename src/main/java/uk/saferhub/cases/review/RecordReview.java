package uk.saferhub.cases.review;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.HubCase;

/** Records that a case was reviewed: what was found, how it scores now, and when it is looked at next. */
@Component
public class RecordReview {

    private final CaseFile file;
    private final ScoreStore scores;

    RecordReview(CaseFile file, ScoreStore scores) {
        this.file = file;
        this.scores = scores;
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
        HubCase hubCase = file.open(reference, actor);
        var differences = CaseFile.differences(hubCase, hubCase.title(), hubCase.aim(), nextReviewOn);
        file.open(reference, version, differences, actor);
        CaseStatus status = hubCase.status(actor.today());
        CaseRules.mayReview(status, heldOn, nextReviewOn)
                .and(() -> CaseRules.mayHoldOn(heldOn, hubCase.openedOn(), actor.today()))
                .orThrow();
        var entry = new ScoreStore.Entry(ScoreStore.Occasion.REVIEW, heldOn, score, band, words, nextReviewOn);
        var to = CaseChange.of(hubCase)
                .moved(CaseStatus.TABLE.move(status, CaseEvent.REVIEWED))
                .scored(score, band)
                .particulars(hubCase.title(), hubCase.aim(), nextReviewOn);
        file.save(hubCase, to, actor);
        scores.add(
                hubCase.id(),
                hubCase.realmId(),
                entry,
                actor.seat(hubCase.realmId()).organisationId(),
                actor);
        var facts = new TreeMap<String, Object>();
        facts.put("words", words);
        facts.put("score", score);
        facts.put("band", band);
        facts.put("next_review_on", nextReviewOn.toString());
        file.tell(hubCase, CaseEvent.REVIEWED.verb(), heldOn, facts, actor);
    }
}
