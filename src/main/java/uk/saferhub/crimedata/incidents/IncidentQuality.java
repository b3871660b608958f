package uk.saferhub.crimedata.incidents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.crimedata.catalogue.DataSet;

/** How good an agency's records are: what is filled, what is placed, what may be there twice, how soon it came (DAT-09). */
@Repository
class IncidentQuality {

    /**
     * Records as now known, and how many have what.
     *
     * @param alike records beyond the first of those that say the same under different references
     */
    record Filled(
            long records,
            long code,
            long hour,
            long ended,
            long point,
            long byCode,
            long byPoint,
            long byWords,
            long alike) {

        long placed() {
            return byCode + byPoint + byWords;
        }
    }

    /** One delivery, and how many days after its period's end it came. */
    record Came(LocalDate periodFrom, LocalDate periodTo, LocalDate receivedOn, long rows) {

        long days() {
            return ChronoUnit.DAYS.between(periodTo, receivedOn);
        }
    }

    private final JdbcClient client;

    IncidentQuality(JdbcClient client) {
        this.client = client;
    }

    /** One query. */
    Filled filled(DataSet set) {
        return client.sql("""
                        with known as (select * from agency_incident_now where data_set_id = :set)
                        select count(*) as records, count(offence_code) as code, count(*) filter (where has_time) as hour,
                               count(to_at) as ended, count(east) as point,
                               count(*) filter (where placed_by = 'code') as by_code,
                               count(*) filter (where placed_by = 'point') as by_point,
                               count(*) filter (where placed_by = 'alias') as by_words,
                               (select coalesce(sum(n - 1), 0) from (
                                  select count(*) as n from known
                                   group by is_crime, kind, offence_code, from_at, has_time, to_at, area_code, east, north,
                                            place_key, strands, is_domestic, has_knife, has_alcohol, victim_is_officer
                                  having count(*) > 1) same) as alike
                          from known
                        """).param("set", set.id()).query(Filled.class).single();
    }

    /** The newest first. One query. */
    List<Came> came(DataSet set) {
        return client.sql("""
                        select period_from, period_to, received_on, rows from incident_delivery
                         where data_set_id = :set order by period_to desc, recorded_at desc limit 40
                        """).param("set", set.id()).query(Came.class).list();
    }
}
