package uk.saferhub.people.factors;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.entry.HealthSight;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Choice;

/** What makes somebody's life hard or puts them at risk, by the pack's list. One that ended stays on record with its days. */
@Component
public class Factors {

    /**
     * @param label as the pack in force calls it
     * @param source who says so
     * @param from first day; null where it is held back from the reader, who may know that there is one and whom to ask
     * @param until last day, null while it holds
     */
    public record Factor(
            UUID id,
            String code,
            String label,
            String source,
            String body,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean isHeldBack() {
            return from == null;
        }
    }

    private final JdbcClient client;
    private final Configuration configuration;
    private final Timeline timeline;

    Factors(JdbcClient client, Configuration configuration, Timeline timeline) {
        this.client = client;
        this.configuration = configuration;
        this.timeline = timeline;
    }

    /** The pack's list for the partnership of that realm, in its order. */
    List<Choice> choices(UUID realmId, Actor actor) {
        return configuration
                .of(actor.seat(realmId).partnership(), actor.today())
                .categories(CategorySet.RISK_FACTOR)
                .stream()
                .map(factor -> new Choice(factor.code(), factor.label(), factor.hint()))
                .toList();
    }

    /** What the pack in force calls a factor, by its code. */
    public UnaryOperator<String> names(UUID realmId, Actor actor) {
        var settings = configuration.of(actor.seat(realmId).partnership(), actor.today());
        return code -> settings.label(CategorySet.RISK_FACTOR, code);
    }

    /** Those that hold first. Of what is held back from the actor, those that hold, and whose they are. The caller has decided that the actor may know the person. */
    public List<Factor> of(UUID personId, UUID realmId, Actor actor) {
        var settings = configuration.of(actor.seat(realmId).partnership(), actor.today());
        var health = HealthSight.of(actor);
        return client.sql("""
                select f.id, o.name as body, case when shown.yes then f.code else '' end as code,
                       case when shown.yes then f.source else '' end as source,
                       case when shown.yes then f.held_from end as held_from, f.held_until
                from person_factor f join organisation_label o on o.id = f.organisation_id
                cross join lateral (select %s as yes) shown
                where f.person_id = :person and (shown.yes or f.held_until is null)
                order by f.held_until is not null, shown.yes desc, case when shown.yes then f.held_from end desc, f.id
                """.formatted(health.where("f")))
                .params(health.params())
                .param("person", personId)
                .query((row, n) -> new Factor(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("code").isEmpty()
                                ? "Held back: ask " + row.getString("body")
                                : settings.label(CategorySet.RISK_FACTOR, row.getString("code")),
                        row.getString("source"),
                        row.getString("body"),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_until", LocalDate.class)))
                .list();
    }

    /** Adds one from a day on; adding what holds already does nothing. */
    public void add(PersonEntry person, UUID realmId, String code, String source, LocalDate from, Actor actor) {
        Seat seat = actor.seat(realmId);
        int added = client.sql("""
                insert into person_factor (id, realm_id, person_id, code, source, held_from, organisation_id, recorded_by, known_at)
                values (:id, :realm, :person, :code, :source, :since, :body, :by, :at)
                on conflict (person_id, code) where held_until is null do nothing
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("person", person.id())
                .param("code", code)
                .param("source", source)
                .param("since", from)
                .param("body", seat.organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        if (added == 1) tell(person, realmId, "factor_added", actor);
    }

    /** Ends one today. One that ended is not there. */
    void end(PersonEntry person, UUID realmId, UUID factorId, Actor actor) {
        int ended = client.sql("""
                update person_factor set held_until = greatest(:on, held_from)
                where id = :id and person_id = :person and held_until is null
                """)
                .param("on", actor.today())
                .param("id", factorId)
                .param("person", person.id())
                .update();
        if (ended == 0) throw new NotFound();
        tell(person, realmId, "factor_ended", actor);
    }

    private void tell(PersonEntry person, UUID realmId, String verb, Actor actor) {
        UUID organisation = actor.seat(realmId).organisationId();
        timeline.record(
                new Happening(realmId, person.id(), actor.accountId(), organisation, actor.now(), verb, Map.of()));
    }
}
