package uk.saferhub.complaints.again;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HARMED;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Permission.READ_REPORTER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.timeline.ReadLog;

/**
 * People, callers, names on notices and places that stand in two or more cases, complaints and notices (ANL-10): one statement. A
 * record counts only where its own locks let the reader see it, somebody harmed only where the reader reads who is harmed there, a
 * caller only where the reader reads who complained, and a person of the index only where the reader may know the person.
 */
@Component
class Again {

    static final int MOST = 200;

    /** What comes again. */
    enum Kind {
        /** Somebody of the index; notices to a name that of those found nobody else bears are theirs by that name. */
        PERSON,
        /** Somebody who complained, by contact or name, of whom nobody has said who it is. */
        CALLER,
        /** A name on notices. */
        NAME,
        /** A place: by postcode and numbers, else by its words. */
        PLACE
    }

    /**
     * One that comes again.
     *
     * @param who the name or place, as written last
     * @param person reference in the index, null for none
     * @param harmed cases in which the person is harmed
     * @param causing cases in which the person causes harm
     * @param cases every case
     * @param named how many of the notices are the person's by their name alone
     * @param record the newest record
     */
    record Row(
            Kind kind,
            String who,
            @Nullable UUID personId,
            @Nullable String person,
            int harmed,
            int causing,
            int cases,
            int complaints,
            int notices,
            int records,
            LocalDate lastOn,
            UUID record) {

        /** In how many kinds of record it stands: what is in several says most. */
        int sources() {
            return (int) Stream.of(cases, complaints, notices)
                    .filter(number -> number > 0)
                    .count();
        }

        Row told(String words) {
            return new Row(
                    kind, words, personId, person, harmed, causing, cases, complaints, notices, records, lastOn, record);
        }
    }

    private static final String ROWS = """
            with part (kind, partnership, key, person_id, who, source, role, id, day) as (
              select 'PERSON', r.partnership, l.person_id::text, l.person_id, null, 'case', l.role, l.id, l.opened_on
              from case_person_label l join realm_label r on r.id = l.realm_id
              where l.opened_on >= :since and %1$s and (l.role <> 'affected' or %5$s)
              union all
              select case when c.reporter_person_id is null then 'CALLER' else 'PERSON' end, r.partnership,
                     coalesce(c.reporter_person_id::text, c.realm_id || c.caller_key), c.reporter_person_id,
                     coalesce(c.reporter, c.contact), 'complaint', '', e.id, c.received_on
              from complaint c join entry_label e using (id) join entry_owner_label o on o.id = e.id
              join realm_label r on r.id = e.realm_id
              where c.received_on >= :since and c.caller_key is not null and %2$s and (%6$s or %7$s)
              union all
              select 'NAME', r.partnership, n.name_key, null, n.name, 'notice', '', n.id, n.dated_on
              from notice_subject_label n join realm_label r on r.id = n.realm_id where n.dated_on >= :since and %3$s
              union all
              select 'PLACE', r.partnership, coalesce(address_key(k.line, k.postcode), line_key(k.line)), null, k.line, 'case', '',
                     d.id, d.opened_on
              from published_cases d join case_place_label k on k.case_id = d.id join realm_label r on r.id = d.realm_id
              where d.opened_on >= :since and %8$s
              union all
              select 'PLACE', r.partnership, coalesce(c.address_key, c.line_key), null, c.place, 'complaint', '', e.id, c.received_on
              from complaint c join entry_label e using (id) join realm_label r on r.id = e.realm_id
              where c.received_on >= :since and %2$s
              union all
              select 'PLACE', r.partnership, coalesce(n.address_key, n.line_key), null, n.place, 'notice', '', n.id, n.dated_on
              from notice_subject_label n join realm_label r on r.id = n.realm_id where n.dated_on >= :since and %3$s
            ), known as (
              select p.id, r.partnership, p.reference, p.name,
                     regexp_replace(lower(p.name), '[^[:alnum:]]', '', 'g') as name_key
              from person_label p join realm_label r on r.id = p.realm_id
              where p.id in (select person_id from part) and %4$s
            ), alone as (
              select k.partnership, k.name_key, min(k.id::text) as person from known k
              group by k.partnership, k.name_key having count(*) = 1
            ), told as (
              select case when a.person is null then t.kind else 'PERSON' end as kind, t.partnership, coalesce(a.person, t.key) as key,
                     t.who, t.source, t.role, t.id, t.day
              from part t
              left join alone a on t.kind = 'NAME' and a.partnership = t.partnership and a.name_key = t.key
              where t.key is not null
            )
            select t.kind, coalesce(k.name, (array_agg(t.who order by t.day desc, t.id))[1]) as who, k.id as person_id,
                   k.reference as person,
                   count(distinct t.id) filter (where t.source = 'case' and t.role = 'affected')::int as harmed,
                   count(distinct t.id) filter (where t.source = 'case' and t.role = 'causing_harm')::int as causing,
                   count(distinct t.id) filter (where t.source = 'case')::int as cases,
                   count(distinct t.id) filter (where t.source = 'complaint')::int as complaints,
                   count(distinct t.id) filter (where t.source = 'notice')::int as notices,
                   count(distinct t.id)::int as records, max(t.day) as last_on, (array_agg(t.id order by t.day desc, t.id))[1] as record
            from told t left join known k on t.kind = 'PERSON' and k.id::text = t.key
            where (t.kind <> 'PERSON' or k.id is not null) and (:kind = '' or t.kind = :kind)
            group by t.kind, t.partnership, t.key, k.id, k.name, k.reference having count(distinct t.id) > 1
            order by count(distinct t.source) desc, count(distinct t.id) desc, max(t.day) desc, 2 limit :most
            """;

    private final JdbcClient client;
    private final HeldNames names;
    private final ReadLog log;

    Again(JdbcClient client, HeldNames names, ReadLog log) {
        this.client = client;
        this.names = names;
        this.log = log;
    }

    /**
     * The widest spread first.
     *
     * @param kind null for every kind
     * @param since first day on which a case was opened, a complaint came in or a notice was dated (Europe/London)
     */
    List<Row> since(@Nullable Kind kind, LocalDate since, Actor actor) {
        var params = new HashMap<String, Object>();
        Mask harmed = Mask.of(actor, READ_HARMED, READ_CASE);
        Mask callers = Mask.of(actor, READ_REPORTER, READ_COMPLAINT);
        params.putAll(harmed.params());
        params.putAll(callers.params());
        params.putAll(actor.sight(READ_CASE).params("case_"));
        params.putAll(actor.sight(READ_COMPLAINT).params("complaint_"));
        params.putAll(actor.sight(READ_NOTICE).params("notice_"));
        params.putAll(actor.sight(READ_PERSON).params("person_"));
        List<Row> rows = client.sql(ROWS.formatted(
                        actor.sight(READ_CASE).where("l", "case_"),
                        actor.sight(READ_COMPLAINT).where("e", "complaint_"),
                        actor.sight(READ_NOTICE).where("n", "notice_"),
                        actor.sight(READ_PERSON).where("p", "person_"),
                        harmed.reads("l"),
                        callers.reads("e"),
                        callers.own("e.realm_id", "o.organisation_id"),
                        actor.sight(READ_CASE).where("d", "case_")))
                .params(params)
                .param("since", since)
                .param("kind", kind == null ? "" : kind.name())
                .param("most", MOST)
                .query(Row.class)
                .list();
        log.read(rows.stream()
                .flatMap(row -> Stream.of(row.record(), row.personId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        // What a case calls its place may name somebody whom this reader is not told of.
        return names.told(rows, Row::record, (row, held) -> row.person() == null ? row.told(held.in(row.who())) : row, actor);
    }
}
