package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;

/** Who is away and who stands in. One arranges one's own absence; both of the two may end it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Covers {

    private static final String SOURCE = "Cover and delegation (WRK-06)";

    /** An absence that is not over. @param awayUntil the last day (Europe/London). @param arrangedBy who else arranged it; null for oneself */
    public record Cover(
            UUID id,
            UUID absentId,
            String absent,
            UUID deputyId,
            String deputy,
            LocalDate awayFrom,
            LocalDate awayUntil,
            @Nullable String arrangedBy) {

        /** Whether the deputy stands in on that day. */
        public boolean isLive(LocalDate today) {
            return !today.isBefore(awayFrom) && !today.isAfter(awayUntil);
        }
    }

    /** Somebody who could stand in. */
    public record Colleague(UUID id, String name) {}

    private final JdbcClient client;

    Covers(JdbcClient client) {
        this.client = client;
    }

    /** Absences now or to come of this account, and those in which it stands in; the next first. */
    public List<Cover> of(UUID accountId, LocalDate today) {
        return client.sql("""
                select c.id, c.absent_id, a.name as absent, c.deputy_id, d.name as deputy, c.away_from, c.away_until, b.name as arranged_by
                from cover c join account a on a.id = c.absent_id join account d on d.id = c.deputy_id
                left join account b on b.id = c.arranged_by
                where :account in (c.absent_id, c.deputy_id) and c.ended_at is null and c.away_until >= :today
                order by c.away_from, c.id
                """)
                .param("account", accountId)
                .param("today", today)
                .query(Cover.class)
                .list();
    }

    /** The absence in which this deputy stands in for that person today. */
    Optional<Cover> live(UUID deputyId, UUID absentId, LocalDate today) {
        return of(deputyId, today).stream()
                .filter(cover ->
                        cover.deputyId().equals(deputyId) && cover.absentId().equals(absentId) && cover.isLive(today))
                .findFirst();
    }

    /** Those who act for a body of this account in one of its compartments, by name. */
    public List<Colleague> colleagues(UUID accountId, LocalDate today) {
        return client.sql("""
                select distinct p.id, p.name from access_grant mine
                join access_grant theirs on theirs.organisation_id = mine.organisation_id and theirs.realm_id = mine.realm_id
                join account p on p.id = theirs.account_id
                where mine.account_id = :account and p.id <> :account and p.kind = 'person'
                  and (p.active_until is null or p.active_until > :today)
                  and mine.held_from <= :today and (mine.held_until is null or mine.held_until >= :today)
                  and theirs.held_from <= :today and (theirs.held_until is null or theirs.held_until >= :today)
                order by p.name
                """)
                .param("account", accountId)
                .param("today", today)
                .query(Colleague.class)
                .list();
    }

    /** @throws uk.saferhub.kernel.Refusal where the deputy is no colleague, or the days are past or upside down */
    public UUID arrange(UUID deputyId, LocalDate from, LocalDate until, Actor actor) {
        return arrange(
                actor.accountId(), colleagues(actor.accountId(), actor.today()), deputyId, from, until, null, actor);
    }

    /** @param arrangedBy who else arranges it for whoever is away; null where they do it themselves */
    UUID arrange(
            UUID absentId,
            List<Colleague> colleagues,
            UUID deputyId,
            LocalDate from,
            LocalDate until,
            @Nullable UUID arrangedBy,
            Actor actor) {
        mayCover(colleagues, deputyId)
                .and(() -> mayBeAway(from, until, actor.today()))
                .orThrow();
        UUID id = Keys.next();
        client.sql("""
                insert into cover (id, absent_id, deputy_id, away_from, away_until, arranged_at, arranged_by)
                values (:id, :absent, :deputy, :from, :until, :now, :by)
                """)
                .param("id", id)
                .param("absent", absentId)
                .param("deputy", deputyId)
                .param("from", from)
                .param("until", until)
                .param("now", Timestamp.from(actor.now()))
                .param("by", arrangedBy)
                .update();
        return id;
    }

    /** Ends it at once. @throws NotFound where it is neither the actor's absence nor one in which the actor stands in */
    public void end(UUID id, Actor actor) {
        end(id, actor.accountId(), actor);
    }

    /** @param account who is away or stands in */
    void end(UUID id, UUID account, Actor actor) {
        int ended = client.sql("""
                update cover set ended_at = :now where id = :id and ended_at is null and :account in (absent_id, deputy_id)
                """)
                .param("id", id)
                .param("account", account)
                .param("now", Timestamp.from(actor.now()))
                .update();
        if (ended == 0) throw new NotFound();
    }

    /** WRK-06-A: a deputy acts for the same body in one of the same compartments. */
    static Decision mayCover(List<Colleague> colleagues, UUID deputyId) {
        return Decision.when(
                colleagues.stream().anyMatch(one -> one.id().equals(deputyId)),
                "WRK-06-A",
                "A deputy is somebody who acts for your organisation in one of your compartments.",
                SOURCE);
    }

    /** WRK-06-B: an absence ends after it begins, is not over, and lasts a year at most. */
    static Decision mayBeAway(LocalDate from, LocalDate until, LocalDate today) {
        return Decision.when(
                !until.isBefore(from) && !until.isBefore(today) && !until.isAfter(from.plusYears(1)),
                "WRK-06-B",
                "The last day away is today or later, not before the first, and within a year of it.",
                SOURCE);
    }
}
