package uk.saferhub.analysis;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;

/** Queries that analysts of one organisation offer each other. They hold no number: each is asked anew with its reader's rights. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SharedQueries {

    private static final int MOST = 100;

    private final JdbcClient client;

    SharedQueries(JdbcClient client) {
        this.client = client;
    }

    /** @param mine whether its reader shared it, and may withdraw it */
    record Shared(UUID id, String name, SavedQuery query, String sharer, boolean mine) {}

    private record Row(UUID id, String name, String query, String sharer, UUID sharedBy) {}

    /** Those of the organisations that the actor analyses for, by name. One query. */
    List<Shared> of(Actor actor) {
        List<Seat> seats = actor.seats(Permission.ANALYSE_CRIME);
        if (seats.isEmpty()) return List.of();
        return client
                .sql("""
                        select q.id, q.name, q.query, q.sharer, q.shared_by from shared_query q
                         where (q.realm_id, q.organisation_id) in (
                                 select s.realm, s.organisation from unnest(:realms::uuid[], :organisations::uuid[]) s (realm, organisation))
                           and q.withdrawn_at is null
                         order by q.name, q.id limit :most
                        """)
                .param("realms", seats.stream().map(Seat::realmId).toArray(UUID[]::new))
                .param("organisations", seats.stream().map(Seat::organisationId).toArray(UUID[]::new))
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> SavedQuery.of(row.query()).stream()
                        .map(query -> new Shared(
                                row.id(),
                                row.name(),
                                query,
                                row.sharer(),
                                actor.accountId().equals(row.sharedBy()))))
                .toList();
    }

    /** @param seat of whose organisation the analysts are offered it */
    void share(Actor actor, Seat seat, String name, SavedQuery query) {
        client.sql("""
                        insert into shared_query (id, realm_id, organisation_id, name, query, shared_by, sharer, shared_at)
                        values (:id, :realm, :organisation, :name, :query, :me, :sharer, :at)
                        """)
                .param("id", Keys.next())
                .param("realm", seat.realmId())
                .param("organisation", seat.organisationId())
                .param("name", name)
                .param("query", query.text())
                .param("me", actor.accountId())
                .param("sharer", actor.name())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @throws NotFound for one that is not one's own, or is offered no more */
    void withdraw(Actor actor, UUID id) {
        Shared own = of(actor).stream()
                .filter(each -> each.id().equals(id) && each.mine())
                .findFirst()
                .orElseThrow(NotFound::new);
        client.sql("update shared_query set withdrawn_at = :at where id = :id and withdrawn_at is null")
                .param("at", Timestamp.from(actor.now()))
                .param("id", own.id())
                .update();
    }
}
