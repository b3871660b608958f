package uk.saferhub.cases.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;

/**
 * A case scored by several agencies (HUB-02): each answers the matrix for itself, then the score is agreed, which is a review of
 * the case. Until it is agreed an agency reads its own answers alone.
 */
@Component
class JointScore {

    private static final int SCORE_WITHIN = 5;

    private final CaseFile file;
    private final ScoreCase score;
    private final Scores scores;
    private final AgencyStore agencies;
    private final JdbcClient client;

    JointScore(CaseFile file, ScoreCase score, Scores scores, AgencyStore agencies, JdbcClient client) {
        this.file = file;
        this.score = score;
        this.scores = scores;
        this.agencies = agencies;
        this.client = client;
    }

    /** The sheet that agencies were asked to answer and that is not agreed. */
    Optional<Sheet> open(HubCase hubCase) {
        return ScoreCase.open(scores.newest(hubCase.id()));
    }

    /**
     * How it stands, for a reader.
     *
     * @param askable agencies of the case that were not asked yet
     * @param asked those asked and whether they have answered, for the hub alone
     * @param mine whether the reader's own agency was asked
     */
    record State(List<Choice> askable, List<Detail> asked, boolean mine) {}

    State state(HubCase hubCase, Actor actor) {
        Sheet sheet = hubCase.stored().isOpen() ? open(hubCase).orElse(null) : null;
        List<Sheet.Agency> bodies = sheet == null ? List.of() : sheet.agencies();
        List<UUID> own = CaseFile.organisations(hubCase, actor);
        List<Choice> askable = agencies.of(hubCase.id()).stream()
                .filter(agency -> agency.leftOn() == null)
                .filter(agency ->
                        bodies.stream().noneMatch(b -> b.organisationId().equals(agency.organisationId())))
                .map(agency -> Choice.of(agency.organisationId(), agency.name()))
                .toList();
        List<Detail> asked = bodies.stream()
                .map(body -> Detail.of(body.name(), body.answers().isEmpty() ? "Not answered yet" : "Answered"))
                .toList();
        boolean mine = bodies.stream().anyMatch(body -> own.contains(body.organisationId()));
        return new State(hubCase.asHub() ? askable : List.of(), hubCase.asHub() ? asked : List.of(), mine);
    }

    /** Asks agencies of the case, on the matrix of the release that it was entered under; once more asks those not asked yet. */
    void ask(String reference, List<UUID> asked, Actor actor) {
        // Whoever asks in another tab meanwhile waits here, and finds the sheet begun.
        client.sql("select id from hub_case where id = :id for update")
                .param("id", file.open(reference, actor).id())
                .query(UUID.class)
                .single();
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        List<AgencyStore.Agency> bodies = agencies.of(hubCase.id()).stream()
                .filter(agency -> agency.leftOn() == null && asked.contains(agency.organisationId()))
                .toList();
        if (bodies.isEmpty()) return;
        Sheet sheet = open(hubCase).orElseGet(() -> begin(hubCase, actor));
        bodies.forEach(body -> scores.ask(sheet, body.organisationId(), actor));
        LocalDate by = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), SCORE_WITHIN);
        client.sql("update hub_case set score_by = :by where id = :id")
                .param("by", by)
                .param("id", hubCase.id())
                .update();
        String names =
                String.join(", ", bodies.stream().map(AgencyStore.Agency::name).toList());
        file.tell(
                hubCase,
                "case_score_asked",
                actor.today(),
                Map.of("agency", names, "answer_due_on", by.toString()),
                actor);
    }

    private Sheet begin(HubCase hubCase, Actor actor) {
        Matrix matrix = score.matrix(hubCase, actor);
        UUID id = scores.begin(hubCase.id(), hubCase.realmId(), matrix, Occasion.REVIEW, actor);
        return scores.named(id).orElseThrow(NotFound::new);
    }

    /** The open sheet, for the hub and for an agency that was asked. @throws NotFound for everybody else */
    Sheet mine(HubCase hubCase, Actor actor) {
        Sheet sheet = open(hubCase).orElseThrow(NotFound::new);
        UUID body = actor.seat(hubCase.realmId()).organisationId();
        boolean asked = sheet.agencies().stream()
                .anyMatch(agency -> agency.organisationId().equals(body));
        if (!asked && !hubCase.asHub()) throw new NotFound();
        return sheet;
    }

    void answer(HubCase hubCase, List<Answer> answers, Actor actor) {
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        scores.answer(mine(hubCase, actor), answers, actor);
    }

    /** @param words what was found and why this is the score. @param chosen null where the band counts that the total falls in */
    void agree(
            String reference,
            LocalDate heldOn,
            String words,
            List<Answer> answers,
            @Nullable ChosenBand chosen,
            LocalDate next,
            int version,
            Actor actor) {
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        Sheet sheet = open(hubCase).orElseThrow(NotFound::new);
        scores.agree(sheet, answers, words, chosen, actor);
        score.reviewed(hubCase, sheet.id(), heldOn, words, chosen, next, version, actor);
    }
}
