package uk.saferhub.complaints.street;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.complaints.Mediation;
import uk.saferhub.complaints.ReassuranceVisit;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.registers.EntryWithdrawn;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Words;

/** Tells the timeline of a case what was done because of it, a visit or mediation, and that this was entered in error (J1). */
@Component
class DoneForCase {

    private record OfCase(UUID id, UUID realmId) {}

    private record Named(String reference, String verb) {}

    private final JdbcClient client;
    private final Timeline timeline;

    DoneForCase(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** @throws uk.saferhub.kernel.Refusal where it names a case that its recorder may not see, or one of another realm */
    @EventListener
    void made(EntryMade made) {
        if (made.words() instanceof ReassuranceVisit visit && visit.caseReference() != null) {
            OfCase of = found(made, visit.caseReference(), "HUB-17-B", "rule.visit.case");
            var facts = Map.of(
                    "place",
                    visit.neighbourhood(),
                    "agency",
                    String.join(", ", visit.agencies()),
                    "words",
                    visit.results() == null ? "" : visit.results());
            tell(of, "case_visited", visit.on(), made.seat().organisationId(), facts, made.actor());
        }
        if (made.words() instanceof Mediation mediation && mediation.caseReference() != null) {
            OfCase of = found(made, mediation.caseReference(), "ASB-08-B", "rule.mediation.case");
            var facts = Map.of("agency", mediation.provider(), "place", mediation.place());
            tell(of, "case_mediation", mediation.on(), made.seat().organisationId(), facts, made.actor());
        }
    }

    private OfCase found(EntryMade made, String reference, String rule, String words) {
        Optional<OfCase> found = seen(reference, made.actor())
                .filter(one -> one.realmId().equals(made.seat().realmId()));
        Decision.when(
                        found.isPresent(),
                        rule,
                        Words.of(ReassuranceVisit.class).text(words, reference),
                        "SaferHub's own rule")
                .orThrow();
        return found.orElseThrow();
    }

    @EventListener
    void withdrawn(EntryWithdrawn withdrawn) {
        Actor actor = withdrawn.actor();
        client.sql("""
                select case_reference as reference, 'case_visit_withdrawn' as verb from reassurance_visit
                where id = :id and case_reference is not null
                union all
                select case_reference, 'case_mediation_withdrawn' from mediation where id = :id and case_reference is not null
                """)
                .param("id", withdrawn.id())
                .query(Named.class)
                .optional()
                .ifPresent(named -> withdrawn(named, actor));
    }

    private void withdrawn(Named named, Actor actor) {
        // Whoever withdraws it may see the visit and not the case, which is to be told all the same.
        client.sql("select id, realm_id from case_label where reference = :reference")
                .param("reference", named.reference())
                .query(OfCase.class)
                .optional()
                .ifPresent(one -> tell(
                        one,
                        named.verb(),
                        actor.today(),
                        actor.seat(one.realmId()).organisationId(),
                        Map.of(),
                        actor));
    }

    private Optional<OfCase> seen(@Nullable String reference, Actor actor) {
        if (!actor.may(Permission.READ_CASE)) return Optional.empty();
        var sight = actor.sight(Permission.READ_CASE);
        return client.sql("select c.id, c.realm_id from case_label c where c.reference = :reference and "
                        + sight.where("c"))
                .params(sight.params())
                .param("reference", reference)
                .query(OfCase.class)
                .optional();
    }

    private void tell(OfCase of, String verb, LocalDate on, UUID organisation, Map<String, ?> facts, Actor actor) {
        timeline.record(
                new Happening(of.realmId(), of.id(), actor.accountId(), organisation, actor.at(on), verb, facts));
    }
}
