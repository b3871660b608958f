package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.NewReferral;
import uk.saferhub.referrals.ReceiveReferral;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.referrals.Said;
import uk.saferhub.web.Dates;

/** Referrals that wait for the hub on the day of loading: two agencies speak of what may be the same person. */
@Component
@Order(35)
class DemoReferrals implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Hubs hubs;
    private final ReceiveReferral receive;

    DemoReferrals(Desk desk, DemoAccounts accounts, DemoPlaces places, Hubs hubs, ReceiveReferral receive) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.hubs = hubs;
        this.receive = receive;
    }

    @Override
    public String title() {
        return "Entering referrals";
    }

    @Override
    public void enter() {
        refer(
                "police@demo.example",
                "Visitors at a ground-floor flat",
                new Name("Tamsin", "Elderfield"),
                LocalDate.of(1987, 4, 9),
                "Four calls in a fortnight. People come and go all night; she says they are friends and looks afraid.",
                "Visited twice; no statement.");
        refer(
                "housing@demo.example",
                "Tenant who may be cuckooed",
                new Name("Tamzin", "Elderfield"),
                LocalDate.of(1987, 9, 4),
                "Strangers hold the keys. Rent is unpaid since they came, and the neighbours are frightened of them.",
                "A visit, a letter and two calls that somebody else answered.");
    }

    private void refer(String who, String title, Name name, LocalDate born, String worry, String tried) {
        UUID account = accounts.of(who);
        desk.serve(
                account,
                Permission.MAKE_REFERRAL,
                "demo: referral",
                actor -> receive.receive(made(actor, title, name, born, worry, tried), hub(), actor));
    }

    private ReferralHub hub() {
        return hubs.named(places.realm("york", "hub"), "york-hub");
    }

    private static NewReferral made(Actor actor, String title, Name name, LocalDate born, String worry, String tried) {
        var said = new Said(
                List.of("cuckooing", "drugs"),
                List.of(new Said.SaidPerson(name.whole(), "", Dates.day(born), "affected")),
                MadeUp.address(77),
                "",
                "About six weeks",
                worry,
                tried,
                List.of(Said.RiskTo.THEMSELVES, Said.RiskTo.NEIGHBOURS),
                "The visitors have been violent before.",
                "Somebody she trusts, and the visitors gone.",
                "crime_and_disorder",
                Said.Told.UNSAFE,
                "In person at the library on Tuesdays; never by letter.");
        LocalDate decideBy = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), 5);
        return new NewReferral(
                Reference.next("R"),
                Kind.PERSON,
                title,
                decideBy,
                said,
                List.of(new NewReferral.Party(Described.of(name, List.of(born)), "affected")));
    }
}
