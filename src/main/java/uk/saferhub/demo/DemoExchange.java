package uk.saferhub.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.catalogue.TakeInTotals;
import uk.saferhub.crimedata.incidents.SayWhere;

/** What York's agencies exchanged, and where a place of their records is. */
@Component
@Order(93)
class DemoExchange implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final Catalogue catalogue;
    private final TakeInTotals totals;
    private final SayWhere where;

    DemoExchange(Desk desk, DemoAccounts accounts, Catalogue catalogue, TakeInTotals totals, SayWhere where) {
        this.desk = desk;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.totals = totals;
        this.where = where;
    }

    @Override
    public String title() {
        return "Exchanging totals";
    }

    @Override
    public void enter() {
        desk.serve(
                accounts.of("analyst@demo.example"),
                Permission.IMPORT_CRIME,
                List.of(Permission.READ_CRIME),
                "demo: totals and places",
                this::exchanged);
    }

    private boolean exchanged(Actor analyst) {
        List<Quarter> quarters = Quarter.before(analyst.today(), 2);
        for (DataSet set : catalogue.all(analyst)) {
            if (set.name().equals("Fires and violence"))
                quarters.forEach(quarter -> take(analyst, set, quarter, "deliberate secondary fire", 7));
            if (set.name().equals("Council incidents"))
                take(analyst, set, quarters.getLast(), "environmental crime", 31);
            if (set.name().equals("Hate crimes")) where.say(analyst, set.realmId(), "Parliament Street", "E05010318");
        }
        return true;
    }

    private void take(Actor analyst, DataSet set, Quarter quarter, String category, int some) {
        StringBuilder rows = new StringBuilder("date,time,outcode,category,count\n");
        for (int month = 0; month < 3; month++) {
            LocalDate day = quarter.from().plusMonths(month).plusDays(3);
            rows.append("%s,,YO1,\"%s\",%d\n".formatted(day, category, some + month));
            rows.append("%s,21:30,YO24,\"%s\",%d\n".formatted(day, category, some / 2 + 1));
        }
        totals.take(analyst, set, quarter, rows.toString().getBytes(StandardCharsets.UTF_8));
    }
}
