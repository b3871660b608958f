package uk.saferhub.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.care.CareForParty;
import uk.saferhub.cases.demand.IncidentKind;
import uk.saferhub.cases.demand.RecordIncident;
import uk.saferhub.cases.problem.ProblemStep;
import uk.saferhub.cases.problem.WriteStep;
import uk.saferhub.cases.review.ScoreCase;
import uk.saferhub.scoring.Answer;

/**
 * What else of a case's life other modules may enter, as from an older system: scores with their answers, how its people were
 * assessed and cared for, the steps of a problem, what came in about it. As {@link Cases}: by the same use cases as the pages.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseHistory {

    private final ScoreCase score;
    private final CareForParty care;
    private final WriteStep step;
    private final RecordIncident incident;

    CaseHistory(ScoreCase score, CareForParty care, WriteStep step, RecordIncident incident) {
        this.score = score;
        this.care = care;
        this.step = step;
        this.incident = incident;
    }

    /** @param version of the case as it was read */
    public void score(
            String reference,
            LocalDate heldOn,
            String words,
            List<Answer> answers,
            LocalDate nextReviewOn,
            int version,
            Actor actor) {
        score.score(reference, heldOn, words, answers, null, nextReviewOn, version, actor);
    }

    /** @param person of the index. @param role in which they are in the case */
    public void assess(
            String reference,
            UUID person,
            String role,
            LocalDate heldOn,
            String words,
            List<Answer> answers,
            Actor actor) {
        care.assess(reference, care.partyOf(reference, person, role, actor), heldOn, words, answers, null, actor);
    }

    /** Plans how somebody harmed is looked after. @param every working days between updates */
    public void plan(
            String reference, UUID person, String contact, String means, int every, String safety, Actor actor) {
        care.plan(reference, care.partyOf(reference, person, "affected", actor), contact, means, every, safety, actor);
    }

    public void told(String reference, UUID person, LocalDate on, String words, String feedback, Actor actor) {
        care.told(reference, care.partyOf(reference, person, "affected", actor), on, words, feedback, actor);
    }

    /** @param step SCAN, ANALYSE, RESPOND or ASSESS */
    public void step(String reference, String step, String words, LocalDate heldOn, Actor actor) {
        this.step.write(reference, ProblemStep.valueOf(step), words, heldOn, actor);
    }

    /** @param kind CALL, COMPLAINT or ATTENDANCE. @param source as the agency that took it numbers it */
    public void incident(String reference, String kind, LocalDate on, String source, Actor actor) {
        incident.record(reference, IncidentKind.valueOf(kind), on, source, actor);
    }
}
