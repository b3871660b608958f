package uk.saferhub.assessments;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Settings;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;
import uk.saferhub.web.Choice;

/** Records what an analyst keeps; served at the desk under RECORD_ANALYSIS. Each answers with a reference. */
@Component
public class AnalystWork {

    static final Register<EmergingIssue> ISSUES = Register.of(
                    EmergingIssue.class, "/analyst/issues", "EI", READ_STRATEGY, RECORD_ANALYSIS)
            .inserting("""
                    insert into emerging_issue (id, realm_id, code, title, state, since_on, first_noted_on, sources, areas,
                                owner, assessment)
                    values (:id, :realm_id, :code, :title, :state, :since_on, :first_noted_on, :sources, :areas, :owner,
                            :assessment)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, i.* from emerging_issue i join entry_label e using (id)")
            .picking("owner", AnalystWork::groups)
            .listing("title", "state", "sinceOn", "firstNotedOn", "areas", "owner")
            .ruled(AnalystRules::mayNote);

    static final Register<AnalystRequest> REQUESTS = Register.of(
                    AnalystRequest.class, "/analyst/requests", "AR", READ_STRATEGY, RECORD_ANALYSIS)
            .inserting("""
                    insert into analyst_request (id, realm_id, code, title, product, asked_by, asked_on, purpose, due_on,
                                handling, state, since_on, answer)
                    values (:id, :realm_id, :code, :title, :product, :asked_by, :asked_on, :purpose, :due_on, :handling,
                            :state, :since_on, :answer)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, r.* from analyst_request r join entry_label e using (id)")
            .picking("askedBy", AnalystWork::bodies)
            .listing("title", "product", "askedBy", "dueOn", "state", "sinceOn")
            .ruled(AnalystRules::mayAsk);

    static final Register<ProblemProfile> PROFILES = Register.of(
                    ProblemProfile.class, "/analyst/profiles", "PP", READ_STRATEGY, RECORD_ANALYSIS)
            .inserting("""
                    insert into problem_profile (id, realm_id, code, title, kind, written_on, evidence, hypotheses, response,
                                result)
                    values (:id, :realm_id, :code, :title, :kind, :written_on, :evidence, :hypotheses, :response, :result)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, p.* from problem_profile p join entry_label e using (id)")
            .listing("title", "kind", "writtenOn")
            .ruled(AnalystRules::mayProfile);

    static final Shelf SHELF = new Shelf(ISSUES, REQUESTS, PROFILES);

    private final Registers registers;

    AnalystWork(Registers registers) {
        this.registers = registers;
    }

    /** Records an issue that emerges, or how it stands from a day on. */
    public String note(Actor actor, UUID realmId, EmergingIssue issue) {
        return registers.enter(actor, realmId, ISSUES, issue);
    }

    /** Records a request, or how it stands from a day on. */
    public String ask(Actor actor, UUID realmId, AnalystRequest request) {
        return registers.enter(actor, realmId, REQUESTS, request);
    }

    /** Records a profile. */
    public String profile(Actor actor, UUID realmId, ProblemProfile profile) {
        return registers.enter(actor, realmId, PROFILES, profile);
    }

    private static List<Choice> groups(Settings settings) {
        return settings.groups().stream()
                .map(group -> Choice.of(group.code(), group.name()))
                .toList();
    }

    private static List<Choice> bodies(Settings settings) {
        return settings.organisations().stream()
                .map(body -> Choice.of(body.code(), body.name()))
                .toList();
    }
}
