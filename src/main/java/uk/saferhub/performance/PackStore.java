package uk.saferhub.performance;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** Packs. What was sent is read by whoever may see its meetings; a draft is its makers' alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PackStore {

    private static final String SELECT = """
            select p.id, p.realm_id, p.area_id, p.reference, p.partnership, p.series_reference, p.series, p.sitting_on,
                   p.measured_to, p.status, p.version, p.sent_at
            from performance_pack p
            """;

    private final JdbcClient client;
    private final ReadLog log;

    PackStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** @throws NotFound where there is none, or it may not be known */
    Pack one(Actor actor, String reference) {
        Pack pack = seen(actor, "p.reference = :key", reference).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        log.read(pack.id());
        return pack;
    }

    /** The newest first, up to 200; without what was dropped. */
    List<Pack> all(Actor actor) {
        List<Pack> packs = seen(actor, "p.status <> :key", "DROPPED");
        log.read(packs.stream().map(Pack::id).toList());
        return packs;
    }

    /** What the meetings of a series were given, the newest first. */
    List<Pack> sent(Actor actor, String seriesReference) {
        return seen(actor, "p.series_reference = :key", seriesReference).stream()
                .filter(pack -> pack.status() == Pack.Status.SENT)
                .toList();
    }

    /** The draft or sent pack of a meeting. */
    Optional<Pack> of(Actor actor, String seriesReference, LocalDate day) {
        return seen(actor, "p.series_reference = :key", seriesReference).stream()
                .filter(pack -> pack.sittingOn().equals(day) && pack.status() != Pack.Status.DROPPED)
                .findFirst();
    }

    private List<Pack> seen(Actor actor, String condition, String key) {
        Sight sight = actor.sight(Permission.READ_MEETING);
        String makes = actor.grants().stream()
                .filter(seat -> seat.permission() == Permission.RECORD_ANALYSIS)
                .map(Seat::realmId)
                .distinct()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
        return client.sql(SELECT + " where " + condition + " and " + sight.where("p")
                        + " and (p.status = 'SENT' or p.realm_id = any (:makes::uuid[]))"
                        + " order by p.sitting_on desc, p.reference limit 200")
                .params(sight.params())
                .param("makes", makes)
                .param("key", key)
                .query(Pack.class)
                .list();
    }

    /** @return false when somebody made the meeting's pack first */
    boolean add(Pack pack, Actor actor) {
        return client.sql("""
                insert into performance_pack (id, realm_id, area_id, reference, partnership, series_reference, series, sitting_on,
                            measured_to, status, version, made_by, made_at)
                values (:id, :realm, :area, :reference, :partnership, :seriesReference, :series, :sitting, :measured, 'DRAFT', 1,
                        :by, :at)
                on conflict do nothing
                """)
                        .param("id", pack.id())
                        .param("realm", pack.realmId())
                        .param("area", pack.areaId())
                        .param("reference", pack.reference())
                        .param("partnership", pack.partnership())
                        .param("seriesReference", pack.seriesReference())
                        .param("series", pack.series())
                        .param("sitting", pack.sittingOn())
                        .param("measured", pack.measuredTo())
                        .param("by", actor.accountId())
                        .param("at", Timestamp.from(actor.now()))
                        .update()
                == 1;
    }

    /** @return false when somebody moved it first */
    boolean move(Pack pack, Pack.Status to, Actor actor) {
        return client.sql("""
                        update performance_pack set status = :to, version = version + 1, sent_by = :by, sent_at = :at
                        where id = :id and version = :version and status = 'DRAFT'
                        """)
                        .param("to", to.name())
                        .param("by", to == Pack.Status.SENT ? actor.accountId() : null)
                        .param("at", to == Pack.Status.SENT ? Timestamp.from(actor.now()) : null)
                        .param("id", pack.id())
                        .param("version", pack.version())
                        .update()
                == 1;
    }

    /** @return false when it is no longer a draft of that version */
    boolean touch(Pack pack, int version) {
        return client.sql("""
                        update performance_pack set version = version + 1
                        where id = :id and version = :version and status = 'DRAFT'
                        """).param("id", pack.id()).param("version", version).update() == 1;
    }

    void say(Pack pack, String target, String words, Actor actor) {
        client.sql("""
                insert into performance_comment (id, pack_id, realm_id, target, words, written_by, written_at)
                values (:id, :pack, :realm, :target, :words, :by, :at)
                """)
                .param("id", Keys.next())
                .param("pack", pack.id())
                .param("realm", pack.realmId())
                .param("target", target)
                .param("words", words)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** The newest words by the reference of the target. */
    Map<String, String> said(Pack pack) {
        return client
                .sql("""
                select distinct on (target) target, words from performance_comment where pack_id = :pack
                order by target, written_at desc, id desc
                """)
                .param("pack", pack.id())
                .query((row, n) -> Map.entry(row.getString("target"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
