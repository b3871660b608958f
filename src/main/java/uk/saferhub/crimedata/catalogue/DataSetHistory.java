package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of a data set, when its supply changed and where its series breaks. For sets that the reader was shown. */
@Repository
class DataSetHistory {

    /** What came for one period. */
    record Delivery(
            UUID dataSetId,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate receivedOn,
            @Nullable Long rows,
            String note,
            String recordedBy) {}

    /** A change of the supply. @param substitute what is used instead, by name, or null */
    record Change(
            LocalDate onDay,
            boolean ceased,
            @Nullable UUID substituteId,
            @Nullable String substitute,
            String effect,
            String recordedBy) {}

    private final JdbcClient client;

    DataSetHistory(JdbcClient client) {
        this.client = client;
    }

    List<Delivery> deliveries(UUID dataSet) {
        return client.sql("""
                        select data_set_id, period_from, period_to, received_on, rows, note, recorded_by
                          from data_set_delivery where data_set_id = :set
                         order by period_to desc, received_on desc limit 100
                        """).param("set", dataSet).query(Delivery.class).list();
    }

    /** The first delivery of each period of these sets, since a day: what a late one is late by. */
    List<Delivery> first(List<UUID> dataSets, LocalDate since) {
        return client.sql("""
                        select distinct on (data_set_id, period_to) data_set_id, period_from, period_to, received_on, rows,
                               note, recorded_by
                          from data_set_delivery where data_set_id = any(:sets) and period_to >= :since
                         order by data_set_id, period_to, received_on, recorded_at
                        """)
                .param("sets", dataSets.toArray(UUID[]::new))
                .param("since", since)
                .query(Delivery.class)
                .list();
    }

    List<Change> changes(UUID dataSet) {
        return client.sql("""
                        select s.on_day, s.supply = 'ceased' as ceased, s.substitute_id, d.name as substitute, s.effect,
                               s.recorded_by
                          from data_set_supply s left join data_set d on d.id = s.substitute_id
                         where s.data_set_id = :set order by s.on_day desc, s.recorded_at desc
                        """).param("set", dataSet).query(Change.class).list();
    }

    List<SeriesBreak> breaks(UUID dataSet) {
        return client.sql("""
                        select on_day as "on", what, caveat from series_break where data_set_id = :set order by on_day desc
                        """).param("set", dataSet).query(SeriesBreak.class).list();
    }
}
