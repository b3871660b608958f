package uk.saferhub.performance;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.performance.Aim.Span;

/** Which scorecards issue themselves, and those that did. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScorecardSchedules {

    /** @param setBy with whose rights it is made */
    record Schedule(UUID id, UUID realmId, Span span, UUID setBy, String setter) {}

    private static final int MOST = 100;

    private final JdbcClient client;

    ScorecardSchedules(JdbcClient client) {
        this.client = client;
    }

    /** Those of the given realms that are in force. */
    List<Schedule> live(List<UUID> realms) {
        return client.sql("""
                select id, realm_id, span, set_by, setter from scorecard_schedule
                 where realm_id = any (:realms) and ended_at is null order by set_at
                """)
                .param("realms", realms.toArray(UUID[]::new))
                .query(Schedule.class)
                .list();
    }

    /** Nothing where one is in force already. */
    void set(Seat seat, Span span, Actor actor) {
        client.sql("""
                insert into scorecard_schedule (id, realm_id, span, set_by, setter, set_at)
                values (:id, :realm, :span, :by, :setter, :at) on conflict (realm_id, span) where ended_at is null do nothing
                """)
                .param("id", Keys.next())
                .param("realm", seat.realmId())
                .param("span", span.name())
                .param("by", actor.accountId())
                .param("setter", actor.name())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    void end(Seat seat, Span span, Actor actor) {
        client.sql("""
                update scorecard_schedule set ended_at = :at where realm_id = :realm and span = :span and ended_at is null
                """)
                .param("at", Timestamp.from(actor.now()))
                .param("realm", seat.realmId())
                .param("span", span.name())
                .update();
    }

    /** Locks out others until the transaction ends. @return whether none was issued of that span to that day */
    boolean first(UUID realmId, Span span, LocalDate last) {
        client.sql("select pg_advisory_xact_lock(hashtext(:what))")
                .param("what", "scorecard " + realmId + span)
                .query(rows -> {});
        return client.sql("""
                select not exists (select from scorecard_issue where realm_id = :realm and span = :span and measured_to = :last)
                """)
                .param("realm", realmId)
                .param("span", span.name())
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    void add(IssuedCard card, Seat seat, Span span, LocalDate last, Actor actor) {
        client.sql("""
                insert into scorecard_issue (id, realm_id, reference, title, span, measured_to, content, issued_by, issued_at)
                values (:id, :realm, :reference, :title, :span, :last, cast(:content as json), :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", seat.realmId())
                .param("reference", card.reference())
                .param("title", card.title())
                .param("span", span.name())
                .param("last", last)
                .param("content", JsonMapper.shared().writeValueAsString(card.content()))
                .param("by", actor.accountId())
                .param("at", Timestamp.from(card.issuedAt()))
                .update();
    }

    /** The newest first. */
    List<IssuedCard> issued(Actor actor) {
        return cards(actor, "true", Map.of());
    }

    Optional<IssuedCard> one(Actor actor, String reference) {
        return cards(actor, "reference = :reference", Map.of("reference", reference)).stream()
                .findFirst();
    }

    /** The one of a span to a day, where it was issued. */
    Optional<IssuedCard> of(Actor actor, UUID realmId, Span span, LocalDate last) {
        return cards(
                        actor,
                        "realm_id = :realm and span = :span and measured_to = :last",
                        Map.of("realm", realmId, "span", span.name(), "last", last))
                .stream()
                .findFirst();
    }

    private List<IssuedCard> cards(Actor actor, String which, Map<String, ?> params) {
        return client.sql("""
                select reference, title, issued_at, content::text as content from scorecard_issue
                 where realm_id = any (:realms) and %s
                 order by measured_to desc, issued_at desc limit :most
                """.formatted(which))
                .params(params)
                .param(
                        "realms",
                        actor.seats().stream()
                                .filter(seat ->
                                        seat.onlyRecord() == null && actor.may(Permission.READ_FIGURE, seat.realmId()))
                                .map(Seat::realmId)
                                .toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, n) -> new IssuedCard(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getTimestamp("issued_at").toInstant(),
                        JsonMapper.shared().readValue(row.getString("content"), IssuedCard.Content.class)))
                .list();
    }
}
