package uk.saferhub.disclosures;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Records disclosures. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disclosures {

    /** A basis that may be named. @param gateway the law of the agreement */
    public record Basis(UUID id, String title, String gateway) {}

    private final JdbcClient client;
    private final Participations participations;
    private final Timeline timeline;
    private final OnwardUses onward;
    private final OnwardStore uses;

    Disclosures(
            JdbcClient client, Participations participations, Timeline timeline, OnwardUses onward, OnwardStore uses) {
        this.client = client;
        this.participations = participations;
        this.timeline = timeline;
        this.onward = onward;
        this.uses = uses;
    }

    /** The agreements of the record's register that are in force, by title. */
    public List<Basis> bases(Folder folder, LocalDate today) {
        return client.sql("""
                select id, title, gateway from agreement_label
                where realm_id = :realm and in_force_from <= :today and (ended_on is null or ended_on > :today) order by title, id
                """)
                .param("realm", folder.record().realmId())
                .param("today", today)
                .query(Basis.class)
                .list();
    }

    /** What was made of nobody else's words, as far as its giver says. */
    public String record(Folder folder, Given given, Actor actor) {
        return record(folder, given, List.of(), "", actor);
    }

    /**
     * @param pieces other bodies' contributions that it was made from, as its giver says; a document of another body is one anyway
     * @param words of the paper that was given, in which other bodies' words may be found
     * @return its reference
     * @throws NotFound where the actor acts for no body in the record's register
     * @throws uk.saferhub.kernel.Refusal SHR-05-A where another body's words go without its yes and without a ground of law
     */
    public String record(Folder folder, Given given, Collection<UUID> pieces, String words, Actor actor) {
        List<UUID> agreed = onward.underWhich(folder, given, pieces, words, actor);
        UUID id = Keys.next();
        String reference = Reference.next("D");
        UUID body = body(folder, actor);
        var record = folder.record();
        participations.register(id, "disclosure", reference, record.realmId(), record.areaId(), body, actor);
        client.sql("""
                insert into disclosure (id, realm_id, area_id, reference, record_id, document_id, what, recipient, recipient_kind,
                  agreement_id, basis, how, given_on, organisation_id, account_id, known_at)
                values (:id, :realm, :area, :reference, :record, :document, :what, :recipient, :kind,
                  :agreement, :basis, :how, :given, :body, :actor, :now)
                """)
                .param("id", id)
                .param("realm", record.realmId())
                .param("area", record.areaId())
                .param("reference", reference)
                .param("record", record.id())
                .param("document", given.document())
                .param("what", given.what())
                .param("recipient", given.recipient())
                .param("kind", given.kind().name())
                .param("agreement", given.agreement())
                .param("basis", given.basis())
                .param("how", given.how().name())
                .param("given", given.givenOn())
                .param("body", body)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        uses.used(id, record.realmId(), agreed);
        tell(record.realmId(), record.id(), body, "given_to_somebody_outside", actor);
        tell(record.realmId(), id, body, "disclosure_recorded", actor);
        return reference;
    }

    /** It was entered in error: it stays on record and is counted no more. */
    void withdraw(DisclosureList.Shown shown, String why, Actor actor) {
        DisclosureRules.mayWithdraw(isOwn(shown, actor)).orThrow();
        int changed = client.sql("""
                update disclosure set withdrawn_at = :now, withdrawn_by = :actor, withdrawn_why = :why
                where id = :id and withdrawn_at is null
                """)
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .param("why", why)
                .param("id", shown.id())
                .update();
        if (changed == 1) tell(shown.realmId(), shown.id(), shown.organisationId(), "disclosure_withdrawn", actor);
    }

    /** Whether the actor may give things away for the body that gave this, in the register where it did. */
    static boolean isOwn(DisclosureList.Shown shown, Actor actor) {
        return actor.seats(Permission.DISCLOSE).stream()
                .anyMatch(seat -> seat.onlyRecord() == null
                        && seat.realmId().equals(shown.realmId())
                        && seat.organisationId().equals(shown.organisationId()));
    }

    private void tell(UUID realm, UUID record, UUID body, String verb, Actor actor) {
        timeline.record(new Happening(realm, record, actor.accountId(), body, actor.now(), verb, Map.of()));
    }

    static UUID body(Folder folder, Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.realmId().equals(folder.record().realmId())
                        && folder.bodies().contains(seat.organisationId()))
                .map(Seat::organisationId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
