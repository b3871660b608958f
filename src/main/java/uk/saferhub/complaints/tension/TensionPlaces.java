package uk.saferhub.complaints.tension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.complaints.Tension.Grade;
import uk.saferhub.timeline.ReadLog;

/** The newest report of tension of each place, with the one before it, and of each ward: the most tense first (ASB-13). */
@Component
class TensionPlaces {

    static final int MOST = 200;

    /**
     * A place. Two ways to write its name that differ in capitals and signs alone are one.
     *
     * @param ward its name, or null where no report of the place names one
     * @param before how high it was judged in the report before, or null where there is none
     * @param reports how many in the period
     * @param bodies how many bodies reported
     */
    record Row(
            UUID id,
            String reference,
            String place,
            @Nullable String ward,
            LocalDate reportedOn,
            Grade level,
            @Nullable Grade before,
            Grade confidence,
            Grade highest,
            String source,
            int reports,
            int bodies) {

        /** Against the report before. */
        String change() {
            if (before == null) return "First report";
            int by = level.compareTo(before);
            return by > 0 ? "Rising" : by < 0 ? "Falling" : "As before";
        }
    }

    /**
     * A ward.
     *
     * @param ward its name, or null for the places of which no report names one
     * @param level the highest that any of its places stands at now
     * @param places how many places were reported of
     * @param high how many of them stand high now
     * @param rising how many of them stand higher than in their report before
     */
    record Ward(
            @Nullable String ward, Grade level, int places, int high, int rising, int reports, LocalDate reportedOn) {}

    /** A place of which any report names its ward lies there; how high is a number here, so that the highest can be told. */
    private static final String PLACES = """
            with told as (
              select t.*, e.id as entry, e.reference, regexp_replace(lower(t.place), '\\W+', '', 'g') as place_key,
                     case t.level when 'HIGH' then 3 when 'MEDIUM' then 2 else 1 end as height
              from tension t join entry_label e using (id) where t.reported_on between :from and :to and %s
            ), place as (
              select r.realm_id, (array_agg(r.entry order by r.reported_on desc, r.entry desc))[1] as id,
                     (array_agg(r.reference order by r.reported_on desc, r.entry desc))[1] as reference,
                     (array_agg(r.place order by r.reported_on desc, r.entry desc))[1] as place,
                     (array_agg(r.ward order by r.reported_on desc, r.entry desc) filter (where r.ward is not null))[1] as ward_code,
                     max(r.reported_on) as reported_on,
                     (array_agg(r.height order by r.reported_on desc, r.entry desc))[1] as height,
                     (array_agg(r.height order by r.reported_on desc, r.entry desc))[2] as height_before,
                     (array_agg(r.confidence order by r.reported_on desc, r.entry desc))[1] as confidence,
                     (array_agg(r.source order by r.reported_on desc, r.entry desc))[1] as source,
                     max(r.height) as height_ever, count(*)::int as reports, count(distinct lower(r.source))::int as bodies
              from told r group by r.realm_id, r.place_key
            ), grade (height, name) as (values (1, 'LOW'), (2, 'MEDIUM'), (3, 'HIGH'))
            """;

    private static final String ROWS = """
            select p.id, p.reference, p.place, w.name as ward, p.reported_on, g.name as level, b.name as before, p.confidence,
                   m.name as highest, p.source, p.reports, p.bodies
            from place p join grade g on g.height = p.height left join grade b on b.height = p.height_before
            join grade m on m.height = p.height_ever left join area_label w on w.code = p.ward_code and w.kind = 'ward'
            order by p.height desc, p.reported_on desc, p.reference limit :most
            """;

    private static final String WARDS = """
            select w.ward, g.name as level, w.places, w.high, w.rising, w.reports, w.reported_on from (
              select a.name as ward, max(p.height) as height, count(*)::int as places,
                     count(*) filter (where p.height = 3)::int as high,
                     count(*) filter (where p.height > p.height_before)::int as rising, sum(p.reports)::int as reports,
                     max(p.reported_on) as reported_on
              from place p left join area_label a on a.code = p.ward_code and a.kind = 'ward' group by a.code, a.name) w
            join grade g on g.height = w.height
            order by w.ward is null, w.height desc, w.high desc, w.rising desc, w.ward limit :most
            """;

    private final JdbcClient client;
    private final ReadLog log;

    TensionPlaces(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Of the reports from one day to another, both included (Europe/London). */
    List<Row> of(Actor actor, LocalDate from, LocalDate to) {
        List<Row> rows = asked(ROWS, actor, from, to).query(Row.class).list();
        log.read(rows.stream().map(Row::id).toList());
        return rows;
    }

    /** The same reports ward by ward, the most tense first; those whose ward nobody named come last. */
    List<Ward> wards(Actor actor, LocalDate from, LocalDate to) {
        return asked(WARDS, actor, from, to).query(Ward.class).list();
    }

    private JdbcClient.StatementSpec asked(String select, Actor actor, LocalDate from, LocalDate to) {
        Sight sight = actor.sight();
        return client.sql(PLACES.formatted(sight.where("e")) + select)
                .params(sight.params())
                .param("from", from)
                .param("to", to)
                .param("most", MOST);
    }
}
