package uk.saferhub.people.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.KindSight;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Sight;
import uk.saferhub.people.entry.HealthSight;
import uk.saferhub.people.entry.Holders;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Event;

/**
 * What happened to somebody or at a place, as far as this reader may see it: one statement. A row counts only where the record
 * that it is of may be seen, so that what is hidden leaves no row, no number and no gap.
 */
@Component
class Chronology {

    /** No chronology tells more. */
    static final int MOST_TOLD = 500;

    // Of the entry itself: whoever may know the entry reads these. The record is the entry, and opens nowhere else.
    private static final String OWN = """
            select f.person_id, null::uuid, null::uuid, null::uuid, 'own', null, f.from_on, 'Flag raised: ' || f.words, f.reason,
              f.organisation_id
              from person_flag f
            union all select f.person_id, null, null, null, 'own', null, (f.ended_at at time zone 'Europe/London')::date,
              'Flag taken down: ' || f.words, '', f.organisation_id from person_flag f where f.ended_at is not null
              and not exists (select from person_flag n where n.renews_id = f.id)
            union all select f.person_id, null, null, null, 'factor', f.code, f.held_from, 'Risk or vulnerability', f.source,
              f.organisation_id from person_factor f where %2$s
            union all select f.person_id, null, null, null, 'factor', f.code, f.held_until, 'No longer', '',
              f.organisation_id from person_factor f where f.held_until is not null and %2$s
            union all select a.person_id, null, null, null, 'own', null, a.held_from, 'Came to live at ' || a.line, '',
              a.organisation_id from person_address a where a.held_from is not null and %1$s
            union all select a.person_id, null, null, null, 'own', null, a.held_until, 'Left ' || a.line,
              coalesce(a.end_reason, ''), a.organisation_id from person_address a where a.held_until is not null and %1$s
            """;

    // Of two entries: both must be known to the reader, so each row bears the other one's locks.
    private static final String OTHERS = """
            select m.person_id, g.id, g.realm_id, g.area_id, 'group', g.reference, m.held_from, 'One of ' || g.name, m.source,
              m.organisation_id from people_group_member m join people_group g on g.id = m.group_id where m.held_from is not null
            union all select m.person_id, g.id, g.realm_id, g.area_id, 'group', g.reference, m.held_until, 'Left ' || g.name, '',
              m.organisation_id from people_group_member m join people_group g on g.id = m.group_id where m.held_until is not null
            union all select h.person_id, t.id, t.realm_id, t.area_id, 'thing', t.reference, h.held_from, t.name, h.source,
              h.organisation_id from thing_holder h join thing t on t.id = h.thing_id where h.held_from is not null
            union all select a.premises_id, p.id, p.realm_id, p.area_id, 'person', p.reference, a.held_from,
              p.name || ' came to live there', '', a.organisation_id from person_address a join person p on p.id = a.person_id where a.held_from is not null and %1$s
            union all select a.premises_id, p.id, p.realm_id, p.area_id, 'person', p.reference, a.held_until, p.name || ' left', '',
              a.organisation_id from person_address a join person p on p.id = a.person_id where a.held_until is not null and %1$s
            union all select r.person_id, p.id, p.realm_id, p.area_id, 'person', p.reference, r.held_from,
              'Related to ' || p.name, r.source, r.organisation_id from person_relation r join person p on p.id = r.other_id where r.held_from is not null
            union all select r.other_id, p.id, p.realm_id, p.area_id, 'person', p.reference, r.held_from,
              'Related to ' || p.name, r.source, r.organisation_id from person_relation r join person p on p.id = r.person_id where r.held_from is not null
            union all select l.entry_id, r.id, r.realm_id, r.area_id, r.kind, r.reference, l.held_from, 'Linked to a record', l.words,
              l.organisation_id from index_link l join record_label r on r.id = l.record_id
            """;

    private final JdbcClient client;
    private final HeldNames names;
    private final RecordIndex index;
    private final List<Appearance> appearances;
    private final ReadLog log;

    Chronology(JdbcClient client, RecordIndex index, List<Appearance> appearances, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.index = index;
        this.appearances = appearances;
        this.log = log;
    }

    /** The newest first. @param about entries of the index that the actor may know. @param factors what the pack calls each code */
    List<Event> of(Collection<UUID> about, UnaryOperator<String> factors, Actor actor) {
        KindSight records = index.sight(actor);
        Sight people = actor.sight(Permission.READ_PERSON);
        Holders holders = Holders.of(actor);
        HealthSight health = HealthSight.of(actor);
        var parts = new ArrayList<String>();
        parts.add(OWN.formatted(holders.where("a", "masked"), health.where("f")));
        parts.add(OTHERS.formatted(holders.where("a", "masked")));
        appearances.forEach(one -> parts.addAll(one.selects()));
        var masks = new HashMap<String, Object>();
        for (Appearance.Masked part :
                appearances.stream().flatMap(one -> one.masked().stream()).toList()) {
            Mask mask = Mask.of(actor, part.part(), part.whole());
            masks.putAll(mask.params());
            for (String select : part.selects())
                parts.add("select m.* from (" + select + ") m (" + Appearance.COLUMNS + ") where (" + mask.reads("m")
                        + " or " + mask.own("m") + ")");
        }
        var rows = client.sql("""
                with told (%s) as (%s)
                select t.*, o.name as body from told t join organisation_label o on o.id = t.organisation_id
                where t.about_id = any (:about)
                  and (t.id is null or t.kind = 'person' and %s or %s)
                order by t.day desc, t.title, t.reference limit %d
                """.formatted(
                                Appearance.COLUMNS,
                                String.join("\nunion all\n", parts),
                                people.where("t", "person_"),
                                records.where("t"),
                                MOST_TOLD))
                .params(records.params())
                .params(people.params("person_"))
                .params(holders.params())
                .params(health.params())
                .params(masks)
                .param("about", about.toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID record = row.getObject("id", UUID.class);
                    if (record != null) log.read(record);
                    String kind = row.getString("kind");
                    String reference = row.getString("reference");
                    String title = row.getString("title");
                    if (kind.equals("factor")) title += ": " + factors.apply(reference);
                    String href = record == null
                            ? null
                            : kind.equals("person") ? "/people/" + reference : records.path(kind, reference);
                    return new Row(
                            record,
                            new Event(
                                    title,
                                    row.getObject("day", LocalDate.class),
                                    null,
                                    row.getString("body"),
                                    row.getString("words"),
                                    href));
                })
                .list();
        // A title may name somebody whom this reader is not told of, though the record itself may be known.
        return names
                .told(
                        rows,
                        Row::record,
                        (row, held) -> new Row(row.record(), row.event().told(held::in)),
                        actor)
                .stream()
                .map(Row::event)
                .toList();
    }

    private record Row(@Nullable UUID record, Event event) {}
}
