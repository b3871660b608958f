package uk.saferhub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.ImportReport;
import uk.saferhub.crimedata.Progress;

/**
 * Street crime of York and Worcester by forces that do not exist, so that nobody takes them for a real one's, with the outlines
 * and residents that their maps and rates need; one month of York's four years never came. A season and a forecast need three
 * years. Real files of data.police.uk may be imported beside them.
 */
@Component
@Order(84)
class DemoCrime implements Demo.Chapter {

    /** So many months before the last one that York's crime has, one of it never came. */
    private static final int MISSING = 10;

    private final Desk desk;
    private final DemoAccounts accounts;
    private final CrimeData crime;

    DemoCrime(Desk desk, DemoAccounts accounts, CrimeData crime) {
        this.desk = desk;
        this.accounts = accounts;
        this.crime = crime;
    }

    @Override
    public String title() {
        return "Importing made-up street crime";
    }

    @Override
    public void enter() {
        desk.serve(accounts.of("analyst@demo.example"), Permission.IMPORT_CRIME, "demo: street crime", this::load);
    }

    private boolean load(Actor analyst) {
        try {
            Path folder = Files.createTempDirectory("saferhub-demo-crime");
            List<Path> files = new ArrayList<>();
            try {
                // Look-ups and outlines first: what is counted afterwards finds its places.
                for (Map.Entry<String, String> file :
                        files(YearMonth.from(analyst.today())).entrySet()) {
                    files.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
                }
                ImportReport report = crime.importFrom(files, analyst.name(), Progress.SILENT);
                if (!report.clean()) throw new IllegalStateException(report.toString());
            } finally {
                for (Path file : files) Files.deleteIfExists(file);
                Files.delete(folder);
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** By name, which says of each that it is made up. Publishing takes the police about two months, here as there. */
    private static Map<String, String> files(YearMonth now) {
        Map<String, String> files = new LinkedHashMap<>();
        for (MadeUpTown town : List.of(MadeUpTown.YORK, MadeUpTown.WORCESTER)) files(town, now.minusMonths(2), files);
        return files;
    }

    private static void files(MadeUpTown town, YearMonth last, Map<String, String> files) {
        MadeUpGround ground = new MadeUpGround(town);
        MadeUpCrime made = new MadeUpCrime(town, ground);
        YearMonth first = last.minusMonths(town.months() - 1L);
        StringBuilder rows = new StringBuilder(MadeUpCrime.HEADER);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (!town.equals(MadeUpTown.YORK) || !month.equals(last.minusMonths(MISSING))) made.month(month, rows);
        }
        String name = "made-up-" + town.name().toLowerCase(Locale.ROOT) + "-";
        files.put(name + "wards.csv", town.smallAreas());
        files.put(name + "forces.csv", town.forces());
        files.put(name + "ward-outlines.geojson", MadeUpOutlines.wards(town, ground));
        files.put(name + "small-area-outlines.geojson", MadeUpOutlines.smallAreas(town, ground));
        files.put(name + "residents.csv", MadeUpResidents.rows(town, first.getYear(), last.getYear()));
        files.put(name + "crime.csv", rows.toString());
    }
}
