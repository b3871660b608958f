package uk.saferhub.notices;

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
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Money;
import uk.saferhub.timeline.ReadLog;

/** Writes prosecutions and reads them back. */
@Component
class ProsecutionStore {

    private static final String SELECT = """
            select p.id, p.realm_id, p.area_id, p.reference, p.notice_id, p.team, p.defendant, p.offence, p.origin, p.evidence,
                   p.started_on, p.result, p.concluded_on, p.fine_pence, p.costs_pence, p.version
            from prosecution p
            """;

    private final JdbcClient client;
    private final ReadLog log;

    ProsecutionStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    void add(Prosecution started, Actor actor) {
        client.sql("""
                insert into prosecution (id, realm_id, area_id, reference, notice_id, team, defendant, offence, origin, evidence, started_on, version, known_at)
                values (:id, :realm, :area, :reference, :notice, :team, :defendant, :offence, :origin, :evidence, :started, 0, :now)
                """)
                .param("id", started.id())
                .param("realm", started.realmId())
                .param("area", started.areaId())
                .param("reference", started.reference())
                .param("notice", started.noticeId())
                .param("team", started.team())
                .param("defendant", started.defendant())
                .param("offence", started.offence())
                .param("origin", Codes.of(started.origin()))
                .param("evidence", started.evidence())
                .param("started", started.startedOn())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void conclude(
            Prosecution prosecution,
            Prosecution.Result result,
            LocalDate on,
            @Nullable Money fine,
            @Nullable Money costs,
            Actor actor) {
        client.sql("""
                update prosecution set result = :result, concluded_on = :on, fine_pence = :fine, costs_pence = :costs,
                  concluded_known_at = :now, version = version + 1
                where id = :id
                """)
                .param("result", Codes.of(result))
                .param("on", on)
                .param("fine", fine == null ? null : fine.pence())
                .param("costs", costs == null ? null : costs.pence())
                .param("now", Timestamp.from(actor.now()))
                .param("id", prosecution.id())
                .update();
    }

    /** @throws NotFound where it is not there or may not be known */
    Prosecution load(String reference, Sight sight) {
        Prosecution found = client.sql(SELECT + "where p.reference = :reference and " + sight.where("p"))
                .param("reference", reference)
                .params(sight.params())
                .query(ProsecutionStore::read)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(found.id());
        return found;
    }

    /** The same, held against everybody else until the transaction ends. */
    Prosecution hold(String reference, Sight sight) {
        client.sql("select id from prosecution where reference = :reference for no key update")
                .param("reference", reference)
                .query(UUID.class)
                .optional();
        return load(reference, sight);
    }

    /** Those that follow a notice, newest first. */
    List<Prosecution> after(UUID noticeId, Sight sight) {
        return client.sql(
                        SELECT + "where p.notice_id = :notice and " + sight.where("p") + " order by p.started_on desc")
                .param("notice", noticeId)
                .params(sight.params())
                .query(ProsecutionStore::read)
                .list();
    }

    private static Prosecution read(ResultSet row, int n) throws SQLException {
        return new Prosecution(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("reference"),
                row.getObject("notice_id", UUID.class),
                row.getString("team"),
                row.getString("defendant"),
                row.getString("offence"),
                Codes.read(row.getString("origin"), Prosecution.Origin.class),
                row.getString("evidence"),
                row.getObject("started_on", LocalDate.class),
                row.getString("result") == null ? null : Codes.read(row.getString("result"), Prosecution.Result.class),
                row.getObject("concluded_on", LocalDate.class),
                row.getObject("fine_pence") == null ? null : Money.ofPence(row.getLong("fine_pence")),
                row.getObject("costs_pence") == null ? null : Money.ofPence(row.getLong("costs_pence")),
                row.getInt("version"));
    }
}
