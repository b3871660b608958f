package uk.saferhub.notices;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** Writes notices and their events, and loads one. */
@Component
class NoticeStore {

    private static final String SELECT = """
            select n.id, n.realm_id, n.area_id, r.partnership, n.reference, n.notice_type as type, n.release_id, n.recipient, n.name,
                   n.name_key, n.age, n.place, n.place_key, n.conduct, n.happened, n.requires, n.comply_by, n.team, n.prior_id,
                   n.officer_id, n.state, n.dated_on, e.issued_on, e.served_on, e.breached_on,
                   coalesce(e.newest_on, n.dated_on) as newest_on, n.version
            from notice n
            join realm_label r on r.id = n.realm_id
            left join lateral (
              select min(held_on) filter (where event = 'ISSUED') as issued_on,
                     min(held_on) filter (where event = 'SERVED') as served_on,
                     min(held_on) filter (where event = 'BREACHED') as breached_on,
                     max(held_on) as newest_on
              from notice_event where notice_id = n.id) e on true
            """;

    private final JdbcClient client;
    private final ObjectMapper json;
    private final ReadLog log;

    NoticeStore(JdbcClient client, ObjectMapper json, ReadLog log) {
        this.client = client;
        this.json = json;
        this.log = log;
    }

    /** @throws NotFound where it is not there or may not be known */
    Notice load(String reference, Sight sight) {
        return named(reference, sight).orElseThrow(NotFound::new);
    }

    /** Nothing where it is not there or may not be known. */
    Optional<Notice> named(String reference, Sight sight) {
        return one("where n.reference = :key and ", reference, sight);
    }

    /** The same, held against everybody else until the transaction ends: whoever comes second sees what the first one did. */
    Notice hold(String reference, Sight sight) {
        client.sql("select id from notice where reference = :reference for no key update")
                .param("reference", reference)
                .query(UUID.class)
                .optional();
        return load(reference, sight);
    }

    /** What was recorded last, by whom; of a notice that the caller has been let see. */
    NoticeStale.Last last(UUID notice) {
        return client.sql("""
                select e.event, e.held_on as "on", e.note, e.known_at as at, coalesce(a.name, '') as by
                from notice_event e left join account_label a on a.id = e.actor_id
                where e.notice_id = :notice order by e.known_at desc, e.id desc limit 1
                """)
                .param("notice", notice)
                .query((row, n) -> new NoticeStale.Last(
                        NoticeEvent.valueOf(row.getString("event")),
                        row.getObject("on", LocalDate.class),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .single();
    }

    Optional<Notice> find(UUID id, Sight sight) {
        return one("where n.id = :key and ", id, sight);
    }

    private Optional<Notice> one(String condition, Object key, Sight sight) {
        Optional<Notice> found = client.sql(SELECT + condition + sight.where("n"))
                .param("key", key)
                .params(sight.params())
                .query(Notice.class)
                .optional();
        found.ifPresent(notice -> log.read(notice.id()));
        return found;
    }

    void add(Notice notice, NewNotice made, Optional<UUID> orderId, Actor actor, UUID organisationId) {
        client.sql("""
                insert into notice (id, realm_id, area_id, reference, notice_type, release_id, recipient, name, name_key, age, place,
                  place_key, conduct, happened, requires, answers, comply_by, team, theme, operation, order_id, prior_id,
                  officer_id, organisation_id, state, dated_on, version, known_at)
                values (:id, :realm, :area, :reference, :type, :release, :kind, :name, :name_key, :age, :place,
                  :place_key, :conduct, :happened, :requires, :answers::json, :comply_by, :team, :theme, :operation, :order, :prior,
                  :officer, :organisation, 'DRAFT', :dated_on, 0, :now)
                """)
                .param("id", notice.id())
                .param("realm", notice.realmId())
                .param("area", notice.areaId())
                .param("reference", notice.reference())
                .param("type", notice.type())
                .param("release", notice.releaseId())
                .param("kind", notice.recipient().name())
                .param("name", notice.name())
                .param("name_key", notice.nameKey())
                .param("age", notice.age())
                .param("place", notice.place())
                .param("place_key", notice.placeKey())
                .param("conduct", notice.conduct())
                .param("happened", notice.happened())
                .param("requires", notice.requires())
                .param("answers", json.writeValueAsString(made.matter().answers()))
                .param("comply_by", notice.complyBy())
                .param("team", notice.team())
                .param("theme", made.counted().theme())
                .param("operation", made.counted().operation())
                .param("order", orderId.orElse(null))
                .param("prior", notice.priorId())
                .param("officer", notice.officerId())
                .param("organisation", organisationId)
                .param("dated_on", notice.datedOn())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Adds the event and moves the notice where the table leads. */
    void add(Notice notice, Step step, NoticeState to, Actor actor) {
        client.sql("""
                insert into notice_event (id, realm_id, notice_id, event, held_on, known_at, method, note, actor_id)
                values (:id, :realm, :notice, :event, :on, :now, :method, :note, :actor)
                """)
                .param("id", Keys.next())
                .param("realm", notice.realmId())
                .param("notice", notice.id())
                .param("event", step.event().name())
                .param("on", step.on())
                .param("now", Timestamp.from(actor.now()))
                .param("method", step.method())
                .param("note", step.note())
                .param("actor", actor.accountId())
                .update();
        LocalDate datedOn = step.event() == NoticeEvent.ISSUED ? step.on() : notice.datedOn();
        client.sql("update notice set state = :state, dated_on = :dated, version = version + 1 where id = :id")
                .param("state", to.name())
                .param("dated", datedOn)
                .param("id", notice.id())
                .update();
    }
}
