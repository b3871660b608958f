package uk.saferhub.privacy.collation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.timeline.ReadLog;

/** Searches of compartments and what they found, in the database. */
@Component
class SearchStore {

    static final int MOST = 200;

    private static final String SELECT = """
            select s.*, a.name as asked_by, case when e.kind = 'ANSWERED' then e.known_at end as answered_at,
                   case when e.kind = 'RETURNED' then e.words end as returned
            from record_search s join account_label a on a.id = s.account_id
            left join lateral (select v.kind, v.words, v.known_at from record_search_event v where v.search_id = s.id
                               order by v.known_at desc, v.id desc limit 1) e on true
            where %s
            """;

    private final JdbcClient client;
    private final ReadLog log;

    SearchStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** What waits first, by its last day. */
    List<Search> of(Actor actor) {
        Sight sight = actor.sight(Permission.COLLATE_RECORDS);
        List<Search> found = client.sql(SELECT.formatted(sight.where("s"))
                        + " order by e.kind is not distinct from 'ANSWERED', s.due_on, s.id limit :most")
                .params(sight.params())
                .param("most", MOST)
                .query(SearchStore::search)
                .list();
        log.read(found.stream().map(Search::id).toList());
        return found;
    }

    /** @throws NotFound where there is none that the actor may see */
    Search load(String reference, Actor actor) {
        Sight sight = actor.sight(Permission.COLLATE_RECORDS);
        Search found = client.sql(SELECT.formatted("s.reference = :reference and " + sight.where("s")))
                .params(sight.params())
                .param("reference", reference)
                .query(SearchStore::search)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(found.id());
        return found;
    }

    /** What was found, undecided first, then by day. The caller has decided that the search may be seen. */
    List<Item> items(UUID search) {
        return client.sql("""
                select i.id, i.search_id, i.source, i.held_on, i.title, i.words, d.decision, d.given, d.exemption, d.reason,
                       d.account_id as decider_id, a.name as decider
                from record_item i
                left join lateral (select * from record_item_decision n where n.item_id = i.id
                                   order by n.known_at desc, n.id desc limit 1) d on true
                left join account_label a on a.id = d.account_id
                where i.search_id = :search
                order by d.decision is not null, i.held_on nulls first, i.source, i.id
                """).param("search", search).query(Item.class).list();
    }

    void add(Search search, UUID organisation, Actor actor) {
        client.sql("""
                insert into record_search (id, realm_id, area_id, reference, request_id, request_reference, kind, names, more, due_on,
                  organisation_id, account_id, known_at)
                values (:id, :realm, :area, :reference, :request, :called, :kind, :names, :more, :due, :organisation, :actor, :now)
                """)
                .param("id", search.id())
                .param("realm", search.realmId())
                .param("area", search.areaId())
                .param("reference", search.reference())
                .param("request", search.requestId())
                .param("called", search.requestReference())
                .param("kind", search.kind().name())
                .param("names", search.names())
                .param("more", search.more())
                .param("due", search.dueOn())
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Without reading anything: the realm may be one that the actor cannot read. */
    void event(UUID search, UUID realm, String kind, String words, Actor actor) {
        client.sql("""
                insert into record_search_event (id, search_id, realm_id, kind, words, account_id, known_at)
                values (:id, :search, :realm, :kind, :words, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("search", search)
                .param("realm", realm)
                .param("kind", kind)
                .param("words", words)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Waits for whoever is working on it at this moment. */
    void lock(Search search) {
        client.sql("select 1 from record_search where id = :id for update")
                .param("id", search.id())
                .query(Integer.class)
                .single();
    }

    void decide(
            Search search,
            Item item,
            ItemDecision decision,
            String given,
            @Nullable Exemption exemption,
            String reason,
            Actor actor) {
        client.sql("""
                insert into record_item_decision (id, item_id, realm_id, decision, given, exemption, reason, account_id, known_at)
                values (:id, :item, :realm, :decision, :given, :exemption, :reason, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("item", item.id())
                .param("realm", search.realmId())
                .param("decision", decision.name())
                .param("given", given)
                .param("exemption", exemption == null ? null : exemption.name())
                .param("reason", reason)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    private static Search search(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Search(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("reference"),
                row.getObject("request_id", UUID.class),
                row.getString("request_reference"),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("names"),
                row.getString("more"),
                (UUID[]) row.getArray("people").getArray(),
                row.getObject("due_on", LocalDate.class),
                row.getString("asked_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("returned"));
    }
}
