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

/** The newest report of tension of each place, with the one before it: the most tense first. */
@Component
class TensionPlaces {

    static final int MOST = 200;

    /**
     * A place. Two ways to write its name that differ in capitals and signs alone are one.
     *
     * @param before how high it was judged in the report before, or null where there is none
     * @param reports how many in the period
     * @param bodies how many bodies reported
     */
    record Row(
            UUID id,
            String reference,
            String place,
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

    private static final String ROWS = """
            select r.*, case r.height when 3 then 'HIGH' when 2 then 'MEDIUM' else 'LOW' end as highest from (
              select (array_agg(e.id order by t.reported_on desc, e.id desc))[1] as id,
                     (array_agg(e.reference order by t.reported_on desc, e.id desc))[1] as reference,
                     (array_agg(t.place order by t.reported_on desc, e.id desc))[1] as place,
                     max(t.reported_on) as reported_on,
                     (array_agg(t.level order by t.reported_on desc, e.id desc))[1] as level,
                     (array_agg(t.level order by t.reported_on desc, e.id desc))[2] as before,
                     (array_agg(t.confidence order by t.reported_on desc, e.id desc))[1] as confidence,
                     (array_agg(t.source order by t.reported_on desc, e.id desc))[1] as source,
                     max(case t.level when 'HIGH' then 3 when 'MEDIUM' then 2 else 1 end) as height,
                     count(*)::int as reports, count(distinct lower(t.source))::int as bodies
              from tension t join entry_label e using (id)
              where t.reported_on between :from and :to and %s
              group by t.realm_id, regexp_replace(lower(t.place), '\\W+', '', 'g')) r
            order by case r.level when 'HIGH' then 3 when 'MEDIUM' then 2 else 1 end desc, r.reported_on desc, r.reference
            limit :most
            """;

    private final JdbcClient client;
    private final ReadLog log;

    TensionPlaces(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** Of the reports from one day to another, both included (Europe/London). */
    List<Row> of(Actor actor, LocalDate from, LocalDate to) {
        Sight sight = actor.sight();
        List<Row> rows = client.sql(ROWS.formatted(sight.where("e")))
                .params(sight.params())
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).toList());
        return rows;
    }
}
