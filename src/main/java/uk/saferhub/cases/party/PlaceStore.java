package uk.saferhub.cases.party;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** The places of a case. What was entered by mistake is read nowhere: the timeline names a place by its key alone. */
@Component
public class PlaceStore {

    /** A place. @param part what it has to do with the case. @param heldUntil last day, null while it holds */
    public record Place(
            UUID id,
            String line,
            @Nullable String postcode,
            String part,
            boolean doNotWrite,
            LocalDate heldFrom,
            @Nullable LocalDate heldUntil) {}

    private final JdbcClient client;

    PlaceStore(JdbcClient client) {
        this.client = client;
    }

    /** @return its key */
    public UUID add(
            UUID caseId,
            UUID realmId,
            String line,
            @Nullable String postcode,
            String part,
            boolean doNotWrite,
            LocalDate from,
            UUID organisation,
            Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into case_place (id, realm_id, case_id, line, postcode, part, do_not_write, held_from, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :case, :line, :postcode, :part, :do_not_write, :since, :organisation, :actor, :now)
                """)
                .param("id", id)
                .param("realm", realmId)
                .param("case", caseId)
                .param("line", line)
                .param("postcode", postcode)
                .param("part", part)
                .param("do_not_write", doNotWrite)
                .param("since", from)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        return id;
    }

    /** The place that a referral named is the case's from its first day, so that nobody types it again. None where none was named. */
    public void takeFromReferral(UUID caseId, UUID referralId, LocalDate from, UUID organisation, Actor actor) {
        client.sql("""
                insert into case_place (id, realm_id, case_id, line, postcode, part, do_not_write, held_from, organisation_id,
                  account_id, known_at)
                select :id, r.realm_id, :case, r.line, r.postcode, 'Where it happens, as it was referred', false, :since,
                  :organisation, :actor, :now
                from referral_place_label r where r.id = :referral
                """)
                .param("id", Keys.next())
                .param("case", caseId)
                .param("since", from)
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("referral", referralId)
                .update();
    }

    /** @return whether it held until now */
    boolean end(UUID placeId, LocalDate until) {
        return client.sql(
                                "update case_place set held_until = :until where id = :id and held_until is null and held_from <= :until")
                        .param("until", until)
                        .param("id", placeId)
                        .update()
                == 1;
    }

    /** Those that hold first. The caller has decided that the case may be seen. */
    public List<Place> of(UUID caseId) {
        return client.sql("""
                select id, line, postcode, part, do_not_write, held_from, held_until from case_place
                where case_id = :case and withdrawn_at is null order by held_until is not null, held_from, line
                """).param("case", caseId).query(Place.class).list();
    }
}
