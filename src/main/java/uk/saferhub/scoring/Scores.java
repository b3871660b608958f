package uk.saferhub.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Scoring a referral or case. Whoever calls has decided that the actor may see the record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Scores {

    private final SheetStore store;
    private final SheetReader reader;
    private final Timeline timeline;
    private final Matrices matrices;

    Scores(SheetStore store, SheetReader reader, Timeline timeline, Matrices matrices) {
        this.store = store;
        this.reader = reader;
        this.timeline = timeline;
        this.matrices = matrices;
    }

    /** Begins a scoring of a record on this matrix. */
    public void open(UUID recordId, UUID realmId, UUID matrixId, Occasion occasion, Actor actor) {
        store.open(recordId, realmId, matrixId, occasion, actor.now());
    }

    /** Begins a scoring on this matrix, which is kept as it is now. @return the sheet's key */
    public UUID begin(UUID recordId, UUID realmId, Matrix matrix, Occasion occasion, Actor actor) {
        return store.open(recordId, realmId, matrices.keep(matrix), occasion, actor.now());
    }

    /**
     * Scores a record on this matrix in one go: those who work on it sat together and agreed. The matrix is kept as it is now,
     * so that this score is read by it for ever.
     *
     * @throws uk.saferhub.kernel.Refusal where a question is unanswered or a reason is missing; nothing is written
     */
    public Sheet together(
            UUID recordId,
            UUID realmId,
            Matrix matrix,
            Occasion occasion,
            List<Answer> answers,
            String reason,
            @Nullable ChosenBand chosen,
            Actor actor) {
        UUID id = store.open(recordId, realmId, matrices.keep(matrix), occasion, actor.now());
        agree(reader.named(id).orElseThrow(), answers, reason, chosen, actor);
        return reader.named(id).orElseThrow();
    }

    /** One scoring by its key. Whoever asks has seen the record that it is of. */
    public Optional<Sheet> named(UUID sheetId) {
        return reader.named(sheetId);
    }

    /** The newest scoring of a record, agreed or not. */
    public Optional<Sheet> newest(UUID recordId) {
        return reader.newest(recordId);
    }

    /** Every agreed score of a record, oldest first (HUB-08). */
    public List<PastScore> history(UUID recordId) {
        return reader.history(recordId);
    }

    /** Asks a body to score. Asking again does nothing. */
    public void ask(Sheet sheet, UUID organisationId, Actor actor) {
        ScoringRules.mayAnswer(sheet).orThrow();
        if (store.ask(sheet, organisationId, actor)) {
            tell(sheet, "score_asked", Map.of("organisation", organisationId.toString()), actor);
        }
    }

    /** Adds one body's answers; a factor left out stays as it was. Answers as before add nothing. */
    public void answer(Sheet sheet, List<Answer> answers, Actor actor) {
        ScoringRules.mayAnswer(sheet).orThrow();
        UUID organisationId = actor.seat(sheet.realmId()).organisationId();
        List<Answer> before = sheet.answersOf(organisationId);
        List<Answer> changed =
                answers.stream().filter(answer -> !before.contains(answer)).toList();
        if (changed.isEmpty()) return;
        store.answer(sheet, organisationId, changed, actor);
        tell(sheet, "score_given", Map.of("answered", changed.size()), actor);
    }

    /**
     * Agrees the score, once.
     *
     * @throws uk.saferhub.kernel.Refusal where a question is unanswered or a reason is missing; nothing is written
     */
    public void agree(Sheet sheet, List<Answer> answers, String reason, @Nullable ChosenBand chosen, Actor actor) {
        ScoringRules.mayAnswer(sheet)
                .and(() -> ScoringRules.mayAgree(sheet.matrix(), answers, reason))
                .and(() -> ScoringRules.mayOverride(sheet.matrix(), answers, chosen))
                .orThrow();
        Tally tally = Tally.of(sheet.matrix(), answers);
        store.agree(sheet, answers, tally, reason, chosen, actor);
        String band = chosen == null
                ? String.valueOf(tally.band() == null ? "" : tally.band().code())
                : chosen.band();
        tell(sheet, "score_agreed", Map.of("total", tally.points(), "band", band, "overridden", chosen != null), actor);
    }

    private void tell(Sheet sheet, String verb, Map<String, ?> facts, Actor actor) {
        UUID organisationId = actor.seat(sheet.realmId()).organisationId();
        timeline.record(new Happening(
                sheet.realmId(), sheet.recordId(), actor.accountId(), organisationId, actor.now(), verb, facts));
    }
}
