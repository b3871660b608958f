package uk.saferhub.briefings;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.timeline.ReadLog;

/** Rounds. An issued one may be read by whoever reads briefings in its realm; until then those see it who make them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundStore {

    private static final String SELECT = """
            select r.id, r.realm_id, r.area_id, r.reference, r.first_month, r.last_month,
                   array_to_string(r.forces, ',') as forces, r.fewest, r.status, r.status_reason, r.wards, r.issued_on,
                   l.partnership_name as partnership, r.version, %s as made
            from briefing_round r join realm_label l on l.id = r.realm_id
            """;

    private final JdbcClient client;
    private final ReadLog log;
    private final Areas areas;

    RoundStore(JdbcClient client, ReadLog log, Areas areas) {
        this.areas = areas;
        this.client = client;
        this.log = log;
    }

    /** Until the transaction ends, nobody else begins a round of that realm: two at once could share months. */
    void alone(UUID realmId) {
        client.sql("select pg_advisory_xact_lock(hashtext('briefings ' || :realm))::text")
                .param("realm", realmId.toString())
                .query(String.class)
                .single();
    }

    void add(Round round, Actor actor) {
        client.sql("""
                insert into briefing_round (id, realm_id, area_id, reference, first_month, last_month, forces, fewest, status,
                                            wards, version, asked_by, asked_at)
                values (:id, :realm, :area, :reference, :first, :last, :forces, :fewest, :status, 0, 1, :by, :at)
                """)
                .param("id", round.id())
                .param("realm", round.realmId())
                .param("area", round.areaId())
                .param("reference", round.reference())
                .param("first", round.firstMonth())
                .param("last", round.lastMonth())
                .param("forces", round.forceSlugs().toArray(String[]::new))
                .param("fewest", round.fewest())
                .param("status", round.status().name())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @throws NotFound where there is none, or it may not be known */
    Round one(Actor actor, String reference) {
        Round round = seen(actor, "r.reference = :key", reference).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        log.read(round.id());
        return round;
    }

    /** As above, for those alone who make it. */
    Round made(Actor actor, String reference) {
        Round round = one(actor, reference);
        if (!round.made()) throw new NotFound();
        return round;
    }

    /**
     * Rounds with which another of this area would share wards: those that stand, and those that were issued and withdrawn,
     * since somebody has them on paper. All of them, whoever asks: what one cannot see may be subtracted all the same.
     *
     * @param areaId of the new round; those within it and above it share its wards
     */
    List<Round> others(UUID realmId, UUID areaId) {
        return client.sql(SELECT.formatted("false") + """
                where r.realm_id = :realm and r.area_id = any (:areas)
                  and (r.issued_on is not null or r.status not in ('FAILED', 'WITHDRAWN'))
                order by r.asked_at
                """)
                .param("realm", realmId)
                .param("areas", areas.related(areaId).toArray(UUID[]::new))
                .query(Round.class)
                .list();
    }

    /** The newest first, up to 100. */
    List<Round> all(Actor actor) {
        List<Round> rounds = seen(actor, "r.reference <> :key", "");
        log.read(rounds.stream().map(Round::id).toList());
        return rounds;
    }

    private List<Round> seen(Actor actor, String condition, String key) {
        var makers = actor.sight(Permission.MAKE_BRIEFING);
        return client.sql(SELECT.formatted(makers.where("r")) + " where " + condition
                        + " and (" + makers.where("r")
                        + " or r.status = 'ISSUED' and r.realm_id = any (:reads::uuid[]) and " + makers.notBarred("r")
                        + ") order by r.last_month desc, r.asked_at desc, r.id limit 100")
                .params(makers.params())
                .param("reads", realms(actor, Permission.READ_BRIEFING))
                .param("key", key)
                .query(Round.class)
                .list();
    }

    /** @throws Refusal when somebody took a step first, or the step is not one from here */
    void move(Round round, RoundStatus.Event step, @Nullable String reason, int wards, Actor actor) {
        BriefingRules.mayStep(round.status(), step).orThrow();
        boolean issues = step == RoundStatus.Event.ISSUE;
        boolean makes = step == RoundStatus.Event.MAKE;
        int moved = client.sql("""
                update briefing_round set status = :to, status_reason = :reason, wards = :wards, version = version + 1,
                       made_at = case when :makes then cast(:now as timestamptz) else made_at end,
                       issued_at = case when :issues then cast(:now as timestamptz) else issued_at end,
                       issued_by = case when :issues then cast(:by as uuid) else issued_by end,
                       issued_on = case when :issues then cast(:today as date) else issued_on end
                where id = :id and version = :version
                """)
                .param("to", RoundStatus.STEPS.move(round.status(), step).name())
                .param("reason", reason)
                .param("wards", wards)
                .param("makes", makes)
                .param("issues", issues)
                .param("now", Timestamp.from(actor.now()))
                .param("today", actor.today())
                .param("by", actor.accountId())
                .param("id", round.id())
                .param("version", round.version())
                .update();
        if (moved == 0) throw new Refusal((Decision.Refused) BriefingRules.mayStep(RoundStatus.WITHDRAWN, step));
    }

    /** The realms in which the actor holds a permission, as an array in SQL. */
    static String realms(Actor actor, Permission permission) {
        return actor.seats(permission).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .map(Seat::realmId)
                .distinct()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The fewest incidents for a map that the partnership asked for last; null before its first round. */
    @Nullable
    Integer lastFewest(Actor actor) {
        List<Round> rounds = seen(actor, "r.reference <> :key", "");
        return rounds.isEmpty() ? null : rounds.getFirst().fewest();
    }
}
