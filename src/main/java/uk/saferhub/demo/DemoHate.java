package uk.saferhub.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.catalogue.TakeInTotals;
import uk.saferhub.crimedata.hate.ChampionTraining;
import uk.saferhub.crimedata.hate.HateWork;
import uk.saferhub.crimedata.hate.HiddenExtent;
import uk.saferhub.crimedata.hate.ReportingRoute;
import uk.saferhub.crimedata.incidents.SayWhere;

/** What York does about hate crime besides counting it, what its agencies exchanged, and where a place of their records is. */
@Component
@Order(92)
class DemoHate implements Demo.Chapter {

    private static final String COUNCIL = "cyc-community-safety";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Catalogue catalogue;
    private final TakeInTotals totals;
    private final HateWork work;
    private final SayWhere where;

    DemoHate(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            Catalogue catalogue,
            TakeInTotals totals,
            HateWork work,
            SayWhere where) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.catalogue = catalogue;
        this.totals = totals;
        this.work = work;
        this.where = where;
    }

    @Override
    public String title() {
        return "Writing what is done about hate crime";
    }

    @Override
    public void enter() {
        UUID analyst = accounts.of("analyst@demo.example");
        UUID york = desk.open("demo: York", actor -> places.realm("york", "governance"));
        desk.serve(analyst, Permission.RECORD_ANALYSIS, "demo: hate crime", actor -> registers(actor, york));
        desk.serve(
                analyst,
                Permission.IMPORT_CRIME,
                List.of(Permission.READ_CRIME),
                "demo: totals and places",
                this::exchanged);
    }

    private String registers(Actor actor, UUID york) {
        LocalDate today = actor.today();
        work.open(
                actor,
                york,
                new ReportingRoute(
                        "library",
                        "Reporting centre at the library",
                        ReportingRoute.Kind.THIRD_PARTY_CENTRE,
                        "The central library",
                        "Monday to Friday, 10:00 to 16:00",
                        "The council",
                        today.minusYears(2),
                        null,
                        null));
        work.open(
                actor,
                york,
                new ReportingRoute(
                        "college",
                        "Reporting centre at the college",
                        ReportingRoute.Kind.THIRD_PARTY_CENTRE,
                        null,
                        null,
                        "The college",
                        today.minusYears(3),
                        today.minusMonths(4),
                        "Closed with the college’s reception."));
        for (int half = 1; half <= 2; half++) {
            work.train(
                    actor,
                    york,
                    new ChampionTraining(
                            "Hate crime champions",
                            "A made-up awarding body",
                            COUNCIL,
                            today.minusMonths(6L * half),
                            today.minusMonths(6L * half).plusMonths(3),
                            9 + half));
        }
        return work.hear(
                actor,
                york,
                new HiddenExtent(
                        "Name-calling on the way to school",
                        COUNCIL,
                        today.minusDays(40),
                        HiddenExtent.Source.SCHOOL,
                        HiddenExtent.Strand.RACE,
                        HiddenExtent.Confidence.MEDIUM,
                        "Two schools hear of it every week; hardly any of it is reported."));
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
