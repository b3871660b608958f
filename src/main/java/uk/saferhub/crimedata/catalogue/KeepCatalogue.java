package uk.saferhub.crimedata.catalogue;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;

/** Writes the catalogue: what is supplied, what came, what ceased, where a series breaks. Nothing is overwritten. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeepCatalogue {

    /** A data set as its analyst describes it. @param exchangeSet the set of section 17A, for that family only */
    public record Described(
            String name,
            String supplier,
            DataSet.Family family,
            @Nullable String exchangeSet,
            @Nullable String force,
            String content,
            String coverage,
            String licence,
            String marking,
            boolean aggregates,
            int cadenceMonths,
            int lagMonths,
            LocalDate firstFrom) {}

    /** What came. @param rows null where no file was imported */
    public record Came(
            LocalDate from,
            LocalDate to,
            LocalDate receivedOn,
            @Nullable Long rows,
            String note) {}

    private final JdbcClient client;

    KeepCatalogue(JdbcClient client) {
        this.client = client;
    }

    public UUID describe(Actor actor, Seat seat, Described set) {
        UUID id = Keys.next();
        var params = by(actor, id, seat.realmId());
        params.put("area", seat.areaId());
        params.put("organisation", seat.organisationId());
        params.put("name", set.name());
        params.put("supplier", set.supplier());
        params.put("family", set.family().name().toLowerCase(Locale.ROOT));
        params.put("exchangeSet", set.exchangeSet());
        params.put("force", set.force());
        params.put("content", set.content());
        params.put("coverage", set.coverage());
        params.put("licence", set.licence());
        params.put("marking", set.marking());
        params.put("form", set.aggregates() ? "aggregates" : "records");
        params.put("cadence", set.cadenceMonths());
        params.put("lag", set.lagMonths());
        params.put("first", set.firstFrom());
        client.sql("""
                        insert into data_set (id, realm_id, area_id, organisation_id, name, supplier, family, section_17a_set,
                                              force, content, coverage, licence, marking, form, cadence_months, lag_months,
                                              first_from, recorded_at, recorded_by)
                        values (:id, :realm, :area, :organisation, :name, :supplier, :family, :exchangeSet, :force, :content,
                                :coverage, :licence, :marking, :form, :cadence, :lag, :first, :at, :by)
                        """).params(params).update();
        return id;
    }

    /** @return the delivery's id */
    public UUID received(Actor actor, DataSet set, Came came) {
        UUID id = Keys.next();
        var params = by(actor, id, set.realmId());
        params.put("set", set.id());
        params.put("from", came.from());
        params.put("to", came.to());
        params.put("received", came.receivedOn());
        params.put("rows", came.rows());
        params.put("note", came.note());
        client.sql("""
                        insert into data_set_delivery (id, realm_id, data_set_id, period_from, period_to, received_on, rows,
                                                       note, recorded_at, recorded_by)
                        values (:id, :realm, :set, :from, :to, :received, :rows, :note, :at, :by)
                        """).params(params).update();
        return id;
    }

    /** @param substitute what is used instead, of the same realm, or null */
    public void supply(
            Actor actor, DataSet set, boolean ceased, LocalDate on, @Nullable DataSet substitute, String effect) {
        var params = by(actor, Keys.next(), set.realmId());
        params.put("set", set.id());
        params.put("on", on);
        params.put("supply", ceased ? "ceased" : "resumed");
        params.put("substitute", substitute == null ? null : substitute.id());
        params.put("effect", effect);
        client.sql("""
                        insert into data_set_supply (id, realm_id, data_set_id, on_day, supply, substitute_id, effect,
                                                     recorded_at, recorded_by)
                        values (:id, :realm, :set, :on, :supply, :substitute, :effect, :at, :by)
                        """).params(params).update();
    }

    public void breaks(Actor actor, DataSet set, SeriesBreak series) {
        var params = by(actor, Keys.next(), set.realmId());
        params.put("set", set.id());
        params.put("on", series.on());
        params.put("what", series.what());
        params.put("caveat", series.caveat());
        client.sql("""
                        insert into series_break (id, realm_id, data_set_id, on_day, what, caveat, recorded_at, recorded_by)
                        values (:id, :realm, :set, :on, :what, :caveat, :at, :by)
                        """).params(params).update();
    }

    /** The rows of an exchange that came with a delivery. */
    void totals(DataSet set, UUID delivery, List<ExchangeFile.Total> totals) {
        client.sql("""
                        insert into exchange_total (delivery_id, line, realm_id, on_day, at_hour, outcode, category, incidents)
                        select :delivery, line, :realm, on_day, at_hour, outcode, category, incidents
                          from unnest(:lines::int[], :days::date[], :hours::int[], :outcodes::text[], :categories::text[],
                                      :numbers::int[]) as t (line, on_day, at_hour, outcode, category, incidents)
                        """)
                .param("delivery", delivery)
                .param("realm", set.realmId())
                .param("lines", totals.stream().map(ExchangeFile.Total::line).toArray(Integer[]::new))
                .param(
                        "days",
                        totals.stream().map(total -> total.on().toString()).toArray(String[]::new))
                .param("hours", totals.stream().map(ExchangeFile.Total::hour).toArray(Integer[]::new))
                .param(
                        "outcodes",
                        totals.stream().map(ExchangeFile.Total::outcode).toArray(String[]::new))
                .param(
                        "categories",
                        totals.stream().map(ExchangeFile.Total::category).toArray(String[]::new))
                .param(
                        "numbers",
                        totals.stream().map(ExchangeFile.Total::incidents).toArray(Integer[]::new))
                .update();
    }

    private static Map<String, Object> by(Actor actor, UUID id, UUID realm) {
        Map<String, Object> params = new HashMap<>();
        params.put("id", id);
        params.put("realm", realm);
        params.put("at", Timestamp.from(actor.now()));
        params.put("by", actor.name());
        return params;
    }
}
