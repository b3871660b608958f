package uk.saferhub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Four years of street crime by a force that does not exist, so that nobody takes them for a real one's, with the outlines and
 * residents that its maps and rates need; one month among them never came. A season and a forecast need three years. Real files
 * of data.police.uk may be imported beside them.
 */
@Component
@Order(84)
class DemoCrime implements Demo.Chapter {

    private static final int MONTHS = 48;
    private static final int MISSING = MONTHS - 11;

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
        MadeUpTown town = MadeUpTown.YORK;
        MadeUpGround ground = new MadeUpGround(town);
        MadeUpCrime made = new MadeUpCrime(town, ground);
        YearMonth last = now.minusMonths(2);
        StringBuilder rows = new StringBuilder(MadeUpCrime.HEADER);
        for (int i = 0; i < MONTHS; i++) {
            if (i != MISSING) made.month(last.minusMonths(MONTHS - 1L - i), rows);
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("made-up-wards.csv", town.smallAreas());
        files.put("made-up-forces.csv", town.forces());
        files.put("made-up-ward-outlines.geojson", MadeUpOutlines.wards(town, ground));
        files.put("made-up-small-area-outlines.geojson", MadeUpOutlines.smallAreas(town, ground));
        files.put(
                "made-up-residents.csv",
                MadeUpResidents.rows(town, last.minusMonths(MONTHS).getYear(), last.getYear()));
        files.put("made-up-crime.csv", rows.toString());
        return files;
    }
}
