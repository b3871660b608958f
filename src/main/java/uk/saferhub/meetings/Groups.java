package uk.saferhub.meetings;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Settings;
import uk.saferhub.registers.EntryLinks;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Register;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Link;
import uk.saferhub.web.ListQuery;

/** Who meets: the groups of the packs, and the series of meetings that somebody may see. */
@Component
class Groups implements EntryLinks {

    private static final int MOST = 200;

    private final PackLists lists;
    private final JdbcClient client;

    Groups(PackLists lists, JdbcClient client) {
        this.lists = lists;
        this.client = client;
    }

    /** By code; a series that a group of the pack holds goes by its own name beside it. */
    List<Choice> of(Actor actor) {
        Stream<Choice> packs = actor.seats(Permission.READ_MEETING).stream()
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> lists.settings(partnership, actor).stream())
                .map(Settings::groups)
                .flatMap(List::stream)
                .map(group -> Choice.of(group.code(), group.name()));
        var sight = actor.sight(Permission.READ_MEETING);
        List<Choice> series = client.sql("""
            select distinct s.code, s.name from meeting_series s join entry_label e using (id)
            where %s order by s.name, s.code limit :most
            """.formatted(sight.where("e")))
                .params(sight.params())
                .param("most", MOST)
                .query((row, n) -> Choice.of(row.getString("code"), row.getString("name")))
                .list();
        return Stream.concat(packs, series.stream()).distinct().toList();
    }

    /** From a series and from a decision to what is to be done of it. */
    @Override
    public List<Link> of(Register<?> register, String reference, UUID realmId, Actor actor) {
        boolean ours = register == Meetings.SERIES || register == Meetings.DECISIONS;
        if (!ours || !actor.may(Permission.READ_ACTION, realmId)) return List.of();
        return client.sql("""
            select s.code from meeting_series s join entry_label e using (id)
            where e.reference = :reference and e.realm_id = :realm
            union
            select d.group_code from meeting_decision d join entry_label e using (id)
            where e.reference = :reference and e.realm_id = :realm
            """).param("reference", reference).param("realm", realmId).query(String.class).list().stream()
                .map(code -> Link.to(
                        "Actions of this group", "/meetings/actions?" + ListQuery.of(java.util.Map.of("group", code))))
                .toList();
    }
}
