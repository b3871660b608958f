package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.catalogue.CatalogueRows.Version;

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
            Cadence cadence,
            LocalDate firstFrom) {}

    /** What came. @param rows null where no file was imported */
    public record Came(
            LocalDate from,
            LocalDate to,
            LocalDate receivedOn,
            @Nullable Long rows,
            String note) {}

    /** A change of the supply. @param substitute the set that is used instead, of the same realm, or null */
    public record Changed(
            boolean ceased, LocalDate on, @Nullable UUID substitute, String effect) {}

    private final JdbcClient client;
    private final CatalogueRows rows;

    KeepCatalogue(JdbcClient client, CatalogueRows rows) {
        this.client = client;
        this.rows = rows;
    }

    public UUID describe(Actor actor, Seat seat, Described set) {
        Version first = Version.first(actor);
        rows.set(first, new CatalogueRows.Place(seat.realmId(), seat.areaId(), seat.organisationId()), set);
        return first.id();
    }

    /** @return the delivery's id */
    public UUID received(Actor actor, DataSet set, Came came) {
        Version first = Version.first(actor);
        rows.delivery(first, set, came);
        return first.id();
    }

    /** @param substitute what is used instead, of the same realm, or null */
    public void supply(
            Actor actor, DataSet set, boolean ceased, LocalDate on, @Nullable DataSet substitute, String effect) {
        supply(actor, set, new Changed(ceased, on, substitute == null ? null : substitute.id(), effect));
    }

    void supply(Actor actor, DataSet set, Changed changed) {
        rows.supply(Version.first(actor), set, changed);
    }

    public void breaks(Actor actor, DataSet set, SeriesBreak series) {
        rows.series(Version.first(actor), set, series);
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
}
