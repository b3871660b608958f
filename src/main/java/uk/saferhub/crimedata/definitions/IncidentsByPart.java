package uk.saferhub.crimedata.definitions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** Agencies' records by the groups of a definition, each group and all of them together (SVD-03). */
@Repository
class IncidentsByPart {

    /** @param label null for all groups together, in which a record of two counts once @param knives of them, with a knife */
    record Row(@Nullable String label, long records, long knives) {

        String share() {
            return records == 0 ? "" : "%.1f%%".formatted(100.0 * knives / records);
        }
    }

    private final JdbcClient client;

    IncidentsByPart(JdbcClient client) {
        this.client = client;
    }

    /** For analysts, since agencies' records are few and each is somebody's; the most first and all together last. One query. */
    List<Row> of(Actor actor, LocalDefinition local, LocalDate from, LocalDate to) {
        var sight = actor.sight(Permission.ANALYSE_CRIME);
        return client.sql("""
                        select p.part_label as label, count(distinct p.id) as records,
                               count(distinct p.id) filter (where p.knife = 'yes') as knives
                          from published_incidents p join realm_label r on r.id = p.realm_id
                         where p.definition = :definition and r.partnership = :partnership
                           and p.happened_on between :from and :to and %s
                         group by grouping sets ((p.part_label), ())
                        having count(*) > 0
                         order by grouping(p.part_label), records desc
                        """.formatted(sight.where("p")))
                .params(sight.params())
                .param("definition", local.definition().code())
                .param("partnership", local.partnership())
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list();
    }
}
