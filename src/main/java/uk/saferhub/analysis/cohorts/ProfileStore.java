package uk.saferhub.analysis.cohorts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;

/** Profiles that were issued. They are read by the hub's staff of that area, and by who issued them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProfileStore {

    private static final int MOST = 100;

    /** One in a list. */
    record Head(String reference, String title, String question, String issuer, Instant issuedAt) {}

    /** One whole. */
    record Issued(Head head, String purpose, CohortProfile profile) {}

    private record Row(
            String reference,
            String title,
            String question,
            String issuer,
            Instant issuedAt,
            String purpose,
            String tables) {}

    private final JdbcClient client;

    ProfileStore(JdbcClient client) {
        this.client = client;
    }

    void add(UUID id, Head head, String purpose, CohortProfile profile, Set<UUID> people, Seat seat, Actor actor) {
        client.sql("""
                insert into cohort_profile (id, realm_id, area_id, reference, title, purpose, question, tables, people, organisation_id,
                  issued_by, issuer, issued_at)
                values (:id, :realm, :area, :reference, :title, :purpose, :question, cast(:tables as json), :people, :organisation,
                  :by, :issuer, :at)
                """)
                .param("id", id)
                .param("realm", seat.realmId())
                .param("area", seat.areaId())
                .param("reference", head.reference())
                .param("title", head.title())
                .param("purpose", purpose)
                .param("question", head.question())
                .param("tables", JsonMapper.shared().writeValueAsString(profile))
                .param("people", people.toArray(UUID[]::new))
                .param("organisation", seat.organisationId())
                .param("by", actor.accountId())
                .param("issuer", head.issuer())
                .param("at", Timestamp.from(head.issuedAt()))
                .update();
    }

    /** Newest first. One query. */
    List<Head> all(Actor actor) {
        return rows(actor, "").stream().map(ProfileStore::head).toList();
    }

    Optional<Issued> one(Actor actor, String reference) {
        return rows(actor, reference).stream()
                .findFirst()
                .map(row -> new Issued(
                        head(row), row.purpose(), JsonMapper.shared().readValue(row.tables(), CohortProfile.class)));
    }

    /**
     * The people of each profile that went out of that realm, by whomever and however long ago it was issued: they are compared and
     * never shown.
     */
    List<Set<UUID>> people(UUID realmId) {
        return client
                .sql("select people from cohort_profile where realm_id = :realm")
                .param("realm", realmId)
                .query((row, n) -> (UUID[]) row.getArray("people").getArray())
                .list()
                .stream()
                .map(keys -> Arrays.stream(keys).collect(Collectors.toSet()))
                .toList();
    }

    private List<Row> rows(Actor actor, String reference) {
        Sight staff = actor.sight().asStaff();
        return client.sql("""
                select c.reference, c.title, c.question, c.issuer, c.issued_at, c.purpose, c.tables::text as tables
                from cohort_profile c
                where (:reference = '' or c.reference = :reference) and c.realm_id = any (:seats) and (c.issued_by = :me or %s)
                order by c.issued_at desc limit :most
                """.formatted(staff.where("c")))
                .params(staff.params())
                .param("reference", reference)
                .param("seats", realms(actor.seats()))
                .param("me", actor.accountId())
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    private static Head head(Row row) {
        return new Head(row.reference(), row.title(), row.question(), row.issuer(), row.issuedAt());
    }

    private static UUID[] realms(Collection<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.onlyRecord() == null)
                .map(Seat::realmId)
                .distinct()
                .toArray(UUID[]::new);
    }
}
