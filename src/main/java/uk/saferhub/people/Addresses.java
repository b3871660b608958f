package uk.saferhub.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.access.Sight;

/**
 * The addresses against which a letter is checked before it leaves. They are compared whether or not the one who writes may know
 * them: that is the point of the check. What they are comes out only through {@link KeptAddress#shownTo}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Addresses {

    private final JdbcClient client;

    Addresses(JdbcClient client) {
        this.client = client;
    }

    /**
     * Present addresses of these people, of every entry that was confirmed as one of them, and every safe address of the realm,
     * whosever it is. An address of another entry bears the key of the person who was asked for.
     *
     * <p>Each says whether the actor may know the entry that it stands in: an entry confirmed as the same person may be one that
     * another body alone knows.
     */
    public List<KeptAddress> against(Collection<UUID> people, UUID realmId, Actor actor) {
        Sight sight = actor.sight(Permission.READ_PERSON);
        return client.sql("""
                with recursive known as materialized (
                  select m.person_id, m.other_id from person_match m
                  where m.decision = 'SAME' and m.realm_id = :realm
                    and not exists (
                      select 1 from person_match later
                      where later.person_id = m.person_id and later.other_id = m.other_id
                        and (later.decided_at, later.id) > (m.decided_at, m.id))
                ), same (root, id) as (
                  select asked, asked from unnest(:people::uuid[]) asked
                  union
                  select s.root, case when k.person_id = s.id then k.other_id else k.person_id end
                  from same s join known k on s.id in (k.person_id, k.other_id)
                ), counted as (
                  select a.* from person_address a join person p on p.id = a.person_id
                  where a.safe_house and a.realm_id = :realm
                  union
                  select a.* from person_address a join person p on p.id = a.person_id
                  where a.person_id in (select s.id from same s)
                )
                select c.id, coalesce((select s.root from same s where s.id = c.person_id limit 1), c.person_id) as person_id,
                       c.organisation_id as holder_id, o.name as holder,
                       c.safe_house or c.apart and c.organisation_id <> all (:own::uuid[]) as safe_house, c.do_not_write, c.line, c.postcode,
                       exists (select from person p where p.id = c.person_id and %s) as known
                from counted c join organisation_label o on o.id = c.organisation_id
                where c.held_until is null or c.held_until >= :today
                order by c.person_id, c.id
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("people", array(people))
                .param("realm", realmId)
                .param("own", array(bodies(realmId, actor)))
                .param("today", actor.today())
                .query((row, n) -> new KeptAddress(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("holder_id", UUID.class),
                        row.getString("holder"),
                        row.getBoolean("safe_house"),
                        row.getBoolean("do_not_write"),
                        row.getBoolean("known"),
                        row.getString("line"),
                        row.getString("postcode")))
                .list();
    }

    private static List<UUID> bodies(UUID realmId, Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.realmId().equals(realmId))
                .map(Seat::organisationId)
                .toList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
