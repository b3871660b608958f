package uk.saferhub.crimedata.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of a data set, when its supply changed and where its series breaks. For sets that the reader was shown. */
@Repository
class DataSetHistory {

    /** What came for one period. @param id of its first version, as with all of these */
    record Delivery(
            UUID id,
            int version,
            UUID dataSetId,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate receivedOn,
            @Nullable Long rows,
            String note,
            String recordedBy) {

        /** Whether it came as a file that was taken in here. */
        boolean isImported() {
            return rows != null;
        }
    }

    /** A change of the supply. @param substitute what is used instead, by name, or null */
    record Change(
            UUID id,
            int version,
            LocalDate onDay,
            boolean ceased,
            @Nullable UUID substituteId,
            @Nullable String substitute,
            String effect,
            String recordedBy) {}

    /** A break in the series. */
    record Broken(UUID id, int version, SeriesBreak series) {}

    /**
     * What was written once and was corrected or withdrawn since.
     *
     * @param kind of what, in words
     * @param words as it was
     * @param withdrawn whether nothing took its place
     * @param reason why it holds no more
     * @param at when it was corrected or withdrawn (UTC)
     */
    record Superseded(
            String kind, String words, String writtenBy, boolean withdrawn, String reason, Instant at, String by) {}

    private final JdbcClient client;

    DataSetHistory(JdbcClient client) {
        this.client = client;
    }

    List<Delivery> deliveries(UUID dataSet) {
        return client.sql("""
                        select id, version, data_set_id, period_from, period_to, received_on, rows, note, recorded_by
                          from data_set_delivery_now where data_set_id = :set
                         order by period_to desc, received_on desc limit 100
                        """).param("set", dataSet).query(Delivery.class).list();
    }

    /** The first delivery of each period of these sets, since a day: what a late one is late by. */
    List<Delivery> first(List<UUID> dataSets, LocalDate since) {
        return client.sql("""
                        select distinct on (data_set_id, period_to) id, version, data_set_id, period_from, period_to, received_on,
                               rows, note, recorded_by
                          from data_set_delivery_now where data_set_id = any(:sets) and period_to >= :since
                         order by data_set_id, period_to, received_on, recorded_at
                        """)
                .param("sets", dataSets.toArray(UUID[]::new))
                .param("since", since)
                .query(Delivery.class)
                .list();
    }

    List<Change> changes(UUID dataSet) {
        return client.sql("""
                        select s.id, s.version, s.on_day, s.supply = 'ceased' as ceased, s.substitute_id, d.name as substitute,
                               s.effect, s.recorded_by
                          from data_set_supply_now s left join data_set_now d on d.id = s.substitute_id
                         where s.data_set_id = :set order by s.on_day desc, s.recorded_at desc
                        """).param("set", dataSet).query(Change.class).list();
    }

    List<Broken> breaks(UUID dataSet) {
        return client.sql("select * from series_break_now where data_set_id = :set order by on_day desc, what")
                .param("set", dataSet)
                .query((row, number) ->
                        new Broken(row.getObject("id", UUID.class), row.getInt("version"), SeriesBreaks.series(row)))
                .list();
    }

    /** What was put right, the newest first, up to 100. */
    List<Superseded> superseded(UUID dataSet) {
        return client.sql("""
                        with written as (
                          select 'Description' as kind, coalesce(origin_id, id) as thing, version, withdrawn, reason, recorded_at,
                                 recorded_by, name || ', ' || supplier || ': ' || content as words
                            from data_set where coalesce(origin_id, id) = :set
                          union all
                          select 'What came', coalesce(origin_id, id), version, withdrawn, reason, recorded_at, recorded_by,
                                 to_char(period_from, 'FMDD FMMonth YYYY') || ' to ' || to_char(period_to, 'FMDD FMMonth YYYY')
                                 || ', came ' || to_char(received_on, 'FMDD FMMonth YYYY')
                                 || case note when '' then '' else ': ' || note end
                            from data_set_delivery where data_set_id = :set
                          union all
                          select 'Supply', coalesce(origin_id, id), version, withdrawn, reason, recorded_at, recorded_by,
                                 case supply when 'ceased' then 'Ceased ' else 'Began again ' end
                                 || to_char(on_day, 'FMDD FMMonth YYYY') || ': ' || effect
                            from data_set_supply where data_set_id = :set
                          union all
                          select 'Break', coalesce(origin_id, id), version, withdrawn, reason, recorded_at, recorded_by,
                                 to_char(on_day, 'FMDD FMMonth YYYY') || ', ' || what || ': ' || caveat
                            from series_break where data_set_id = :set)
                        select was.kind, was.words, was.recorded_by as written_by, became.withdrawn, became.reason,
                               became.recorded_at as at, became.recorded_by as "by"
                          from written was
                          join written became on became.thing = was.thing and became.kind = was.kind
                                             and became.version = was.version + 1
                         order by became.recorded_at desc, was.kind limit 100
                        """)
                .param("set", dataSet)
                .query((row, number) -> new Superseded(
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("written_by"),
                        row.getBoolean("withdrawn"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .list();
    }
}
