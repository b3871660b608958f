package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Stale;

/** Briefings. Those of an issued round are public figures: whoever reads briefings in the realm reads every ward's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BriefingStore {

    static final String KIND = "ward_briefing";

    private static final String FROM = """
            from ward_briefing b join briefing_round r on r.id = b.round_id join realm_label l on l.id = b.realm_id
            """;

    private static final String SELECT = """
            select b.id, b.realm_id, b.area_id, b.reference, b.ward_code, b.ward_name, r.reference as round, r.status, r.issued_on,
                   l.partnership_name as partnership, b.planned_on, b.planned_time, b.place, b.held_on, b.attended,
                   b.not_held_reason, b.version, %s as made
            """ + FROM;

    private final JdbcClient client;
    private final ReadLog log;
    private final Participations participations;
    private final ObjectMapper json;

    BriefingStore(JdbcClient client, ReadLog log, Participations participations, ObjectMapper json) {
        this.client = client;
        this.log = log;
        this.participations = participations;
        this.json = json;
    }

    void add(Round round, WardList.Ward ward, Content content, UUID organisationId, Actor actor) {
        UUID id = Keys.next();
        String reference = Reference.next("WB");
        participations.register(id, KIND, reference, round.realmId(), ward.areaId(), organisationId, actor);
        client.sql("""
                insert into ward_briefing (id, realm_id, area_id, round_id, reference, ward_code, ward_name, content, version)
                values (:id, :realm, :area, :round, :reference, :code, :name, :content, 1)
                """)
                .param("id", id)
                .param("realm", round.realmId())
                .param("area", ward.areaId())
                .param("round", round.id())
                .param("reference", reference)
                .param("code", ward.code())
                .param("name", ward.name())
                .param("content", json.writeValueAsString(content))
                .update();
    }

    /** @throws NotFound where there is none, or it may not be known */
    Briefing one(Actor actor, String reference) {
        Briefing briefing = seen(actor, "b.reference = :key", reference).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        log.read(briefing.id());
        return briefing;
    }

    /** As above, for those alone who make it: whoever merely reads what was issued changes nothing of it. */
    Briefing made(Actor actor, String reference) {
        Briefing briefing = one(actor, reference);
        if (!briefing.made()) throw new NotFound();
        return briefing;
    }

    /** By ward. */
    List<Briefing> of(Actor actor, Round round) {
        List<Briefing> briefings = seen(actor, "r.reference = :key", round.reference());
        log.read(briefings.stream().map(Briefing::id).toList());
        return briefings;
    }

    /** Those of issued rounds for these wards, the newest months first. @param wards codes */
    List<Briefing> ofWards(Actor actor, Collection<String> wards) {
        if (wards.isEmpty()) return List.of();
        Sight makers = actor.sight(Permission.MAKE_BRIEFING);
        List<Briefing> briefings = client.sql(select(makers) + """
                where %s and r.status = 'ISSUED' and b.realm_id = any (:reads::uuid[]) and b.ward_code = any (:wards)
                order by r.last_month desc, b.ward_name, b.ward_code limit 50
                """.formatted(makers.notBarred("b")))
                .params(makers.params())
                .param("reads", RoundStore.realms(actor, Permission.READ_BRIEFING))
                .param("wards", wards.toArray(String[]::new))
                .query(Briefing.class)
                .list();
        log.read(briefings.stream().map(Briefing::id).toList());
        return briefings;
    }

    /** The makers' sight in the place of the %s: what an account makes is never more than what it may see. */
    private static String select(Sight makers) {
        return SELECT.formatted(makers.where("b"));
    }

    private List<Briefing> seen(Actor actor, String condition, String key) {
        Sight makers = actor.sight(Permission.MAKE_BRIEFING);
        return client.sql(select(makers) + " where " + condition
                        + " and (" + makers.where("b")
                        + " or r.status = 'ISSUED' and b.realm_id = any (:reads::uuid[]) and " + makers.notBarred("b")
                        + ") order by b.ward_name, b.ward_code limit 500")
                .params(makers.params())
                .param("reads", RoundStore.realms(actor, Permission.READ_BRIEFING))
                .param("key", key)
                .query(Briefing.class)
                .list();
    }

    /** The same day for every briefing of a round, until each has one of its own. */
    void plan(Round round, LocalDate on) {
        client.sql("update ward_briefing set planned_on = :on, version = version + 1 where round_id = :round")
                .param("on", on)
                .param("round", round.id())
                .update();
    }

    void plan(Briefing briefing, LocalDate on, String time, String place, int version, Actor actor) {
        fresh(
                client.sql("""
                        update ward_briefing set planned_on = :on, planned_time = :time, place = :place, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("on", on)
                        .param("time", time)
                        .param("place", place)
                        .param("id", briefing.id())
                        .param("version", version)
                        .update(),
                briefing,
                actor);
    }

    /** @param heldOn null where it was not held, with the reason; else with who was there */
    void held(
            Briefing briefing,
            @Nullable LocalDate heldOn,
            @Nullable String attended,
            @Nullable String reason,
            int version,
            Actor actor) {
        fresh(
                client.sql("""
                        update ward_briefing set held_on = :on, attended = :attended, not_held_reason = :reason, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("on", heldOn)
                        .param("attended", attended)
                        .param("reason", reason)
                        .param("id", briefing.id())
                        .param("version", version)
                        .update(),
                briefing,
                actor);
    }

    private static void fresh(int changed, Briefing briefing, Actor actor) {
        if (changed == 0) throw new Stale("a colleague", actor.now(), briefing.version(), List.of());
    }
}
