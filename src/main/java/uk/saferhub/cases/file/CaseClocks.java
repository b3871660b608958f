package uk.saferhub.cases.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.ClockRun;
import uk.saferhub.clocks.Clocks;

/** The clocks of a case: its review, what agencies were asked, and what people harmed are to hear. */
@Component
public class CaseClocks {

    private static final int ANSWER_WITHIN = 5;

    /** What every clock of a case bears of it. */
    private record Bearing(String reference, UUID realmId, UUID areaId, UUID leadOrganisationId) {}

    private final JdbcClient client;
    private final Clocks clocks;

    CaseClocks(JdbcClient client, Clocks clocks) {
        this.client = client;
        this.clocks = clocks;
    }

    /** Runs the clock of the next review, or none: a closed case has none, and nothing else is owed on it. */
    void review(UUID caseId, @Nullable LocalDate since, @Nullable LocalDate next, LocalDate on, Actor actor) {
        if (next == null) clocks.stopAll(caseId, on);
        else start(ClockKind.CASE_REVIEW, caseId, caseId, null, since == null ? actor.today() : since, next, actor);
    }

    /** The review that was due was held. */
    public void reviewed(UUID caseId, LocalDate heldOn) {
        clocks.met(ClockKind.CASE_REVIEW, caseId, heldOn);
    }

    /** Nothing is owed on it any more. */
    public void none(UUID caseId, LocalDate on) {
        clocks.stopAll(caseId, on);
    }

    /** An agency is asked what it knows. @param part its part in the case, by key */
    public void asked(UUID caseId, UUID part, UUID organisation, LocalDate since, LocalDate due, Actor actor) {
        start(ClockKind.RESEARCH_ANSWER, caseId, part, organisation, since, due, actor);
    }

    /** By when an agency that is asked today says what it knows, as the pack has it. */
    public LocalDate answerBy(UUID realmId, Actor actor) {
        int within = clocks.within(ClockKind.RESEARCH_ANSWER, realmId, actor).orElse(ANSWER_WITHIN);
        return clocks.due(ClockKind.RESEARCH_ANSWER, realmId, actor.today(), within, actor);
    }

    /** The last day of the next update of somebody harmed. */
    public LocalDate updateBy(UUID realmId, LocalDate last, int every, Actor actor) {
        return clocks.due(ClockKind.VICTIM_UPDATE, realmId, last, every, actor);
    }

    public void updateDue(UUID caseId, UUID party, LocalDate since, LocalDate due, Actor actor) {
        start(ClockKind.VICTIM_UPDATE, caseId, party, null, since, due, actor);
    }

    /** What the subject's clock ran for was done. */
    public void met(ClockKind kind, UUID subject, LocalDate on) {
        clocks.met(kind, subject, on);
    }

    /** It was not done, as was said by mistake: it is owed by the day by which it was. @return that day, where it was owed */
    public Optional<LocalDate> unmet(ClockKind kind, UUID subject, LocalDate on, Actor actor) {
        return clocks.unmet(kind, subject, on, actor);
    }

    /** It is not owed any more. */
    public void stop(ClockKind kind, UUID subject, LocalDate on) {
        clocks.stop(kind, subject, on);
    }

    public void moved(UUID caseId, UUID areaId) {
        clocks.moved(caseId, areaId);
    }

    /** Another organisation leads: what the lead owes is its turn now. */
    public void led(UUID caseId, UUID organisation) {
        clocks.handed(caseId, List.of(ClockKind.CASE_REVIEW, ClockKind.VICTIM_UPDATE), organisation);
    }

    private void start(
            ClockKind kind,
            UUID caseId,
            UUID subject,
            @Nullable UUID organisation,
            LocalDate since,
            LocalDate due,
            Actor actor) {
        Bearing bearing = client.sql(
                        "select reference, realm_id, area_id, lead_organisation_id from hub_case where id = :id")
                .param("id", caseId)
                .query(Bearing.class)
                .single();
        var run = new ClockRun(
                kind,
                subject,
                caseId,
                bearing.reference(),
                bearing.realmId(),
                bearing.areaId(),
                organisation == null ? bearing.leadOrganisationId() : organisation,
                since.isAfter(due) ? due : since,
                due);
        clocks.start(run, actor);
    }
}
