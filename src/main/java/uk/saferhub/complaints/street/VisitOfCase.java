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
import uk.saferhub.complaints.ReassuranceVisit;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.registers.EntryWithdrawn;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Words;

/** Tells the timeline of a case that a neighbourhood was visited because of it, and that this was entered in error (J1). */
@Component
class VisitOfCase {

    private record OfCase(UUID id, UUID realmId) {}

    private final JdbcClient client;
    private final Timeline timeline;

    VisitOfCase(JdbcClient client, Timeline timeline) {
        this.client = client;
        this.timeline = timeline;
    }

    /** @throws uk.saferhub.kernel.Refusal where it names a case that its recorder may not see, or one of another realm */
    @EventListener
    void made(EntryMade made) {
        if (!(made.words() instanceof ReassuranceVisit visit) || visit.caseReference() == null) return;
        Optional<OfCase> found = seen(visit.caseReference(), made.actor())
                .filter(one -> one.realmId().equals(made.seat().realmId()));
        Decision.when(
                        found.isPresent(),
                        "HUB-17-B",
                        Words.of(ReassuranceVisit.class).text("rule.visit.case", visit.caseReference()),
                        "SaferHub's own rule")
                .orThrow();
        var facts = Map.of(
                "place",
                visit.neighbourhood(),
                "agency",
                String.join(", ", visit.agencies()),
                "words",
                visit.results() == null ? "" : visit.results());
        tell(found.orElseThrow(), "case_visited", visit.on(), made.seat().organisationId(), facts, made.actor());
    }

    @EventListener
    void withdrawn(EntryWithdrawn withdrawn) {
        Actor actor = withdrawn.actor();
        String reference = client.sql(
                        "select case_reference from reassurance_visit where id = :id and case_reference is not null")
                .param("id", withdrawn.id())
                .query(String.class)
                .optional()
                .orElse(null);
        if (reference == null) return;
        // Whoever withdraws it may see the visit and not the case, which is to be told all the same.
        client.sql("select id, realm_id from case_label where reference = :reference")
                .param("reference", reference)
                .query(OfCase.class)
                .optional()
                .ifPresent(one -> tell(
                        one,
                        "case_visit_withdrawn",
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
