package uk.saferhub.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.catalogue.BreakScope;
import uk.saferhub.crimedata.catalogue.Cadence;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.KeepCatalogue;
import uk.saferhub.crimedata.catalogue.KeepCatalogue.Came;
import uk.saferhub.crimedata.catalogue.KeepCatalogue.Described;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.incidents.TakeInIncidents;
import uk.saferhub.kernel.Period;

/** What data York is supplied with: a police feed that ceased and what is used instead, an exchange of which one set is owed. */
@Component
@Order(91)
class DemoCatalogue implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final Catalogue catalogue;
    private final KeepCatalogue keep;
    private final TakeInIncidents incidents;
    private final Footprints footprints;

    DemoCatalogue(
            Desk desk,
            DemoAccounts accounts,
            Catalogue catalogue,
            KeepCatalogue keep,
            TakeInIncidents incidents,
            Footprints footprints) {
        this.desk = desk;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.keep = keep;
        this.incidents = incidents;
        this.footprints = footprints;
    }

    @Override
    public String title() {
        return "Writing the catalogue of data";
    }

    @Override
    public void enter() {
        desk.serve(
                accounts.of("analyst@demo.example"),
                Permission.IMPORT_CRIME,
                List.of(Permission.READ_CRIME),
                "demo: catalogue of data",
                this::write);
    }

    private boolean write(Actor analyst) {
        LocalDate month = analyst.today().withDayOfMonth(1);
        DataSet open = add(
                analyst,
                "Street crime",
                "data.police.uk",
                DataSet.Family.OPEN,
                null,
                1,
                2,
                month.minusMonths(19),
                "made-up");
        keep.breaks(
                analyst,
                open,
                new SeriesBreak(
                        month.minusMonths(6),
                        "New recording rule",
                        "Numbers from then on include what was counted as antisocial behaviour before.",
                        new BreakScope(Set.of("Anti-social behaviour", "Public order"), Set.of(), null)));
        DataSet police = add(
                analyst,
                "Police crime figures",
                "The police force",
                DataSet.Family.AGENCY,
                null,
                1,
                1,
                LocalDate.of(2015, 4, 1),
                null);
        keep.supply(
                analyst,
                police,
                true,
                LocalDate.of(2019, 4, 1),
                open,
                "No figures by street address after March 2019; the open data moves each place to a near point.");
        Quarter last = Quarter.before(analyst.today(), 2).getLast();
        for (String[] set : new String[][] {
            {"Fires and violence", "The fire and rescue service", "FIRE"},
            {"Council incidents", "The council", "COUNCIL"}
        }) {
            DataSet exchange =
                    add(analyst, set[0], set[1], DataSet.Family.SECTION_17A, set[2], 3, 3, last.from(), null);
            keep.received(
                    analyst,
                    exchange,
                    new Came(last.from(), last.to(), last.to().plusDays(40), null, ""));
        }
        add(
                analyst,
                "Admissions",
                "The hospital trust",
                DataSet.Family.SECTION_17A,
                "HEALTH",
                3,
                3,
                Quarter.before(analyst.today(), 3).getLast().from(),
                null);
        DataSet hate = add(
                analyst,
                "Hate crimes",
                "The police force",
                DataSet.Family.AGENCY,
                null,
                3,
                2,
                last.from().minusYears(1),
                null);
        Quarter newest = Quarter.before(analyst.today(), 1).getFirst();
        Period year = new Period(newest.from().minusYears(1), newest.to());
        incidents.take(analyst, hate, year, MadeUpHate.rows(newest).getBytes(StandardCharsets.UTF_8));
        DataSet burglaries = add(
                analyst,
                "Burglaries",
                "The police force",
                DataSet.Family.AGENCY,
                null,
                3,
                2,
                last.from().minusYears(1),
                null);
        String rows = MadeUpBurglaries.rows(newest.from().minusYears(1), newest.to());
        incidents.take(analyst, burglaries, year, rows.getBytes(StandardCharsets.UTF_8));
        footprints.write(
                "City centre",
                new Layer(AreaKind.WARD, 2017),
                new TreeSet<>(List.of("E05010318", "E05010325")),
                "Guildhall and Micklegate together, for the night-time economy",
                analyst.name());
        return true;
    }

    private DataSet add(
            Actor analyst,
            String name,
            String supplier,
            DataSet.Family family,
            @Nullable String set,
            int cadence,
            int lag,
            LocalDate first,
            @Nullable String force) {
        boolean exchange = set != null;
        var described = new Described(
                name,
                supplier,
                family,
                set,
                force,
                name + ", made up for the demonstration",
                "The partnership’s area",
                family == DataSet.Family.OPEN ? "Open Government Licence v3.0" : "Sharing agreement",
                "OFFICIAL",
                exchange,
                Cadence.months(cadence, lag),
                first);
        return catalogue
                .one(
                        analyst,
                        keep.describe(
                                analyst, analyst.seats(Permission.IMPORT_CRIME).getFirst(), described))
                .orElseThrow();
    }
}
