package uk.saferhub.privacy.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** The record of processing in the database: each list is one statement. */
@Component
class ProcessingStore {

    static final int MOST = 200;

    private static final String SELECT = """
            select p.id, p.realm_id, p.reference, r.partnership_name as partnership, r.compartment, v.*, a.name as by,
                   (select count(*) from processing_version c where c.purpose_id = p.id)::int as versions
            from processing_purpose p join realm_label r on r.id = p.compartment_id
            join lateral (
              select n.title, n.purpose, n.people, n.data, n.gateway, n.recipients, n.retention, n.risks, n.measures, n.review_on,
                     n.account_id, n.known_at
              from processing_version n where n.purpose_id = p.id order by n.known_at desc, n.id desc limit 1) v on true
            join account_label a on a.id = v.account_id
            where %s
            """;

    private final JdbcClient client;
    private final ReadLog log;

    ProcessingStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** By partnership, compartment and title. */
    List<Purpose> of(Actor actor) {
        Sight sight = actor.sight(Permission.READ_RIGHTS);
        List<Purpose> found = client.sql(SELECT.formatted(sight.where("p"))
                        + " order by r.partnership_name, r.compartment, v.title, p.id limit :most")
                .params(sight.params())
                .param("most", MOST)
                .query(ProcessingStore::purpose)
                .list();
        log.read(found.stream().map(Purpose::id).toList());
        return found;
    }

    /** @throws NotFound where there is none that the actor may see under that permission */
    Purpose load(String reference, Permission permission, Actor actor) {
        Sight sight = actor.sight(permission);
        Purpose found = client.sql(SELECT.formatted("p.reference = :reference and " + sight.where("p")))
                .params(sight.params())
                .param("reference", reference)
                .query(ProcessingStore::purpose)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(found.id());
        return found;
    }

    void add(UUID id, UUID realm, UUID area, String reference, UUID compartment, UUID organisation, Actor actor) {
        client.sql("""
                insert into processing_purpose (id, realm_id, area_id, reference, compartment_id, organisation_id, known_at)
                values (:id, :realm, :area, :reference, :compartment, :organisation, :now)
                """)
                .param("id", id)
                .param("realm", realm)
                .param("area", area)
                .param("reference", reference)
                .param("compartment", compartment)
                .param("organisation", organisation)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void say(UUID purpose, UUID realm, Said said, Actor actor) {
        client.sql("""
                insert into processing_version (id, purpose_id, realm_id, title, purpose, people, data, gateway, recipients, retention,
                  risks, measures, review_on, account_id, known_at)
                values (:id, :of, :realm, :title, :purpose, :people, :data, :gateway, :recipients, :retention,
                  :risks, :measures, :review, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("of", purpose)
                .param("realm", realm)
                .param("title", said.title())
                .param("purpose", said.purpose())
                .param("people", said.people())
                .param("data", said.data())
                .param("gateway", said.gateway())
                .param("recipients", said.recipients())
                .param("retention", said.retention())
                .param("risks", said.risks())
                .param("measures", said.measures())
                .param("review", said.reviewOn())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    private static Purpose purpose(ResultSet row, int n) throws SQLException {
        var said = new Said(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("people"),
                row.getString("data"),
                row.getString("gateway"),
                row.getString("recipients"),
                row.getString("retention"),
                row.getString("risks"),
                row.getString("measures"),
                row.getObject("review_on", LocalDate.class));
        return new Purpose(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getString("reference"),
                row.getString("partnership"),
                row.getString("compartment"),
                said,
                row.getString("by"),
                row.getTimestamp("known_at").toInstant(),
                row.getInt("versions"));
    }
}
