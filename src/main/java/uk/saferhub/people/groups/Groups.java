package uk.saferhub.people.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.timeline.ReadLog;

/** Reads households and groups, those that the actor may know and no others. */
@Component
public class Groups {

    static final int MOST_SHOWN = 50;

    private static final String GROUP = """
            select g.id, g.realm_id, g.reference, g.kind, g.name, g.number_least as least, g.number_most as most,
                   g.youngest, g.oldest, g.place, g.words, g.seen_on, o.name as holder
            from people_group g join organisation_label o on o.id = g.organisation_id
            """;

    /** Somebody who was named as one of them. @param source who says so. @param until last day, null while it holds */
    record Member(
            UUID id,
            UUID personId,
            String reference,
            String name,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** A household or group that somebody is or was in. */
    record In(
            UUID groupId,
            String reference,
            GroupKind kind,
            String name,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final JdbcClient client;
    private final ReadLog log;

    Groups(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** The newest first; no more than {@link #MOST_SHOWN}, and one more when there are more. One statement. */
    List<Group> newest(@Nullable GroupKind kind, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        List<Group> groups = client.sql(GROUP + """
                where %s and (:kind::text is null or g.kind = :kind)
                  and not exists (select from record_end_label d where d.record_id = g.id)
                order by g.seen_on desc, g.id desc limit %d
                """.formatted(sight.where("g"), MOST_SHOWN + 1))
                .params(sight.params())
                .param("kind", kind == null ? null : kind.name())
                .query(Group.class)
                .list();
        log.read(groups.stream().limit(MOST_SHOWN).map(Group::id).toList());
        return groups;
    }

    /** @throws NotFound where there is none, or the actor may not know it */
    Group named(String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        Group group = client.sql(GROUP + "where g.reference = :reference and " + sight.where("g"))
                .params(sight.params())
                .param("reference", reference)
                .query(Group.class)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(group.id());
        return group;
    }

    /** Who was named as one of them, of the people whom the actor may know. */
    List<Member> members(UUID groupId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        List<Member> members = client.sql("""
                select m.id, p.id as person_id, p.reference, p.name, m.source, m.held_from as "from", m.held_until as until
                from people_group_member m join person p on p.id = m.person_id
                where m.group_id = :group and %s
                order by m.held_until is not null, m.held_from desc nulls last, p.name, m.id
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("group", groupId)
                .query(Member.class)
                .list();
        log.read(members.stream().map(Member::personId).toList());
        return members;
    }

    /** What somebody is and was in, of the groups that the actor may know. */
    List<In> of(UUID personId, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        List<In> in = client.sql("""
                select g.id as group_id, g.reference, g.kind, g.name, m.source, m.held_from as "from", m.held_until as until
                from people_group_member m join people_group g on g.id = m.group_id
                where m.person_id = :person and %s
                order by m.held_until is not null, m.held_from desc nulls last, g.name, m.id
                """.formatted(sight.where("g")))
                .params(sight.params())
                .param("person", personId)
                .query(In.class)
                .list();
        log.read(in.stream().map(In::groupId).toList());
        return in;
    }
}
