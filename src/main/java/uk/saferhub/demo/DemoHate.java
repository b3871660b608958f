package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.hate.ChampionTraining;
import uk.saferhub.crimedata.hate.HateWork;
import uk.saferhub.crimedata.hate.HiddenExtent;
import uk.saferhub.crimedata.hate.ReportingRoute;

/** What York does about hate crime besides counting it. */
@Component
@Order(92)
class DemoHate implements Demo.Chapter {

    private static final String COUNCIL = "cyc-community-safety";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final HateWork work;

    DemoHate(Desk desk, DemoAccounts accounts, DemoPlaces places, HateWork work) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.work = work;
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
}
