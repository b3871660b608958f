package uk.saferhub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;

/**
 * Four years of street crime by a force that does not exist, so that nobody takes them for a real one's; one month
 * among them never came. A season and a forecast need three years. Real files of data.police.uk may be imported beside them.
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
            try {
                load(folder, analyst);
            } finally {
                for (Path file : List.of(folder.resolve("wards.csv"), folder.resolve("crime.csv"), folder)) {
                    Files.deleteIfExists(file);
                }
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Publishing takes the police about two months, here as there. */
    private void load(Path folder, Actor analyst) throws IOException {
        YearMonth last = YearMonth.from(analyst.today()).minusMonths(2);
        StringBuilder rows = new StringBuilder(MadeUpCrime.HEADER);
        for (int i = 0; i < MONTHS; i++) {
            if (i != MISSING) {
                MadeUpCrime.month(last.minusMonths(MONTHS - 1L - i), rows);
            }
        }
        Path wards = Files.writeString(folder.resolve("wards.csv"), MadeUpCrime.wards());
        Path street = Files.writeString(folder.resolve("crime.csv"), rows);
        crime.importFrom(List.of(wards, street), analyst.name(), Progress.SILENT);
    }
}
