package uk.saferhub.crimedata.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months that were published again with other rows: as first imported, and as now known (DAT-11). */
@Repository
public class RevisionTable {

    /**
     * A month of a force that changed.
     *
     * @param month yyyy-mm
     * @param first rows as first imported
     * @param now rows in force
     * @param versions how many there were in all
     */
    public record Revised(String month, long first, long now, int versions) {}

    private final JdbcClient client;

    RevisionTable(JdbcClient client) {
        this.client = client;
    }

    /** The newest month first; at most a hundred. */
    public List<Revised> of(String force) {
        return client.sql("""
                        select month, (array_agg(rows order by imported_at, id))[1] as first,
                               (array_agg(rows) filter (where superseded_by is null))[1] as now, count(*)::int as versions
                          from crime_part
                         where force = :force and superseded_by is distinct from id
                         group by month
                        having count(*) > 1 and bool_or(superseded_by is null)
                         order by month desc
                         limit 100
                        """).param("force", force).query(Revised.class).list();
    }
}
