package uk.saferhub.people.groups;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Enters a household or group, and names those who are known to be of it. */
@Component
public class AddGroup {

    private final JdbcClient client;
    private final Participations participations;
    private final Timeline timeline;
    private final Groups groups;

    AddGroup(JdbcClient client, Participations participations, Timeline timeline, Groups groups) {
        this.client = client;
        this.participations = participations;
        this.timeline = timeline;
        this.groups = groups;
    }

    public Entry add(NewGroup group, UUID realmId, UUID areaId, Actor actor) {
        Seat seat = actor.seat(realmId);
        var entry = new Entry(Keys.next(), realmId, Reference.next("G"), group.name(), true);
        participations.register(entry.id(), "group", entry.reference(), realmId, areaId, seat.organisationId(), actor);
        var number = group.number();
        var ages = group.ages();
        client.sql("""
                insert into people_group (id, realm_id, area_id, organisation_id, reference, kind, name, number_least, number_most,
                  youngest, oldest, place, words, seen_on, entered_by, entered_at)
                values (:id, :realm, :area, :body, :reference, :kind, :name, :least::integer, :most::integer, :youngest::integer,
                  :oldest::integer, :place, :words, :seen, :by, :at)
                """)
                .param("id", entry.id())
                .param("realm", realmId)
                .param("area", areaId)
                .param("body", seat.organisationId())
                .param("reference", entry.reference())
                .param("kind", group.kind().name())
                .param("name", group.name())
                .param("least", number == null ? null : number.least())
                .param("most", number == null ? null : number.most())
                .param("youngest", ages == null ? null : ages.least())
                .param("oldest", ages == null ? null : ages.most())
                .param("place", group.place())
                .param("words", group.words())
                .param("seen", group.seenOn())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        tell(realmId, entry.id(), "group_added", actor);
        return entry;
    }

    /** Names somebody of the same realm as one of them; naming them again while it holds does nothing. @param from null where it is not known */
    public void name(Entry group, PersonEntry person, String source, @Nullable LocalDate from, Actor actor) {
        int added = client.sql("""
                insert into people_group_member (id, realm_id, group_id, person_id, source, held_from, organisation_id, named_by, known_at)
                values (:id, :realm, :group, :person, :source, :since::date, :body, :by, :at)
                on conflict (group_id, person_id) where held_until is null do nothing
                """)
                .param("id", Keys.next())
                .param("realm", group.realmId())
                .param("group", group.id())
                .param("person", person.id())
                .param("source", source)
                .param("since", from)
                .param("body", actor.seat(group.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        if (added == 0) return;
        tell(group.realmId(), group.id(), "member_named", actor);
        tell(group.realmId(), person.id(), "member_named", actor);
    }

    /** One who left, or whom the actor may not know, is not there. */
    void leave(Group group, UUID memberId, Actor actor) {
        boolean known = groups.members(group.id(), actor).stream()
                .anyMatch(one -> one.id().equals(memberId) && one.until() == null);
        if (!known) throw new NotFound();
        client.sql("""
                update people_group_member set held_until = greatest(:on, held_from) where id = :id and held_until is null
                """).param("on", actor.today()).param("id", memberId).update();
        tell(group.realmId(), group.id(), "member_left", actor);
    }

    /** The timeline names no other entry: whoever reads this one's may not know it. */
    private void tell(UUID realmId, UUID id, String verb, Actor actor) {
        UUID organisation = actor.seat(realmId).organisationId();
        timeline.record(new Happening(realmId, id, actor.accountId(), organisation, actor.now(), verb, Map.of()));
    }
}
