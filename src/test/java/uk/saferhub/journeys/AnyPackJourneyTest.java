package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Renamed;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;

/**
 * The main job on packs that no seed knows: every code is another and every name belongs to something else, and each
 * person is found by what their role lets them do. What works here owes nothing to the packs that ship.
 */
@SaferHubTest
class AnyPackJourneyTest {

    @Autowired
    TestPacks packs;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(longs = {7, 2026})
    void fromAReferralToAPublishedFigureUnderNamesThatNobodyKnows(long seed) {
        String suffix = "-j" + seed;
        Pack pack = Renamed.of(TestPacks.read("york-and-north-yorkshire"), suffix, seed);
        packs.publish(pack);
        AnyPack in = AnyPack.withALadder(pack);
        var cast = new Cast(accounts, transaction, clock, port);
        Visitor stranger = stranger(cast, in.neighbour(), suffix);

        var casework = new CaseJourney(in, cast, suffix);
        List<String> addresses = casework.walk();
        var enforcement = new NoticeJourney(in, cast, suffix);
        addresses.addAll(enforcement.walk());
        addresses.addAll(new PaperJourney(in, cast, suffix).walk(enforcement.issued()));

        assertThat(addresses).hasSizeGreaterThan(20);
        String absent = stranger.get("/cases/C-0000000").body();
        for (String address : addresses) {
            Visitor.Page hidden = stranger.get(address);
            assertThat(hidden.status()).as(address).isEqualTo(404);
            assertThat(hidden.body()).as(address).isEqualTo(absent);
        }
    }

    /** Somebody who does each kind of this work in the partnership next door. */
    private static Visitor stranger(Cast cast, AnyPack next, String suffix) {
        String email = "stranger" + suffix + "@example.org";
        var person = cast.person(email);
        String host = next.hub().host();
        String enforcer = next.signatories(Compartment.ENFORCEMENT).getFirst().code();
        String governor = next.signatories(Compartment.GOVERNANCE).getFirst().code();
        cast.grant(person, next, host, Compartment.HUB, Reach.WHOLE_REALM, TRIAGE_REFERRAL, MANAGE_CASE, READ_PERSON);
        cast.grant(person, next, enforcer, Compartment.ENFORCEMENT, Reach.WHOLE_REALM, AUTHORISE_NOTICE, READ_FIGURE);
        cast.grant(person, next, governor, Compartment.GOVERNANCE, Reach.WHOLE_REALM, WRITE_REPORT, READ_FIGURE);
        return cast.signIn(email);
    }

    @Test
    void aPackOfATierOfBoardsIsTakenInAndGovernedUnderOtherNames() {
        Pack pack = Renamed.of(TestPacks.read("hub-and-spoke"), "-jhs", 3);
        packs.publish(pack);
        var in = new AnyPack(pack, pack.partnerships().getFirst());
        var cast = new Cast(accounts, transaction, clock, port);
        String body = in.signatories(Compartment.GOVERNANCE).getFirst().code();
        Visitor runs = cast.seated(
                "runs-jhs@example.org", in, body, Compartment.GOVERNANCE, Reach.WHOLE_REALM, RECORD_MEETING);

        String chart = runs.get("/governance").body();
        assertThat(pack.groups()).hasSizeGreaterThan(10);
        pack.groups().forEach(group -> assertThat(chart).contains(CaseJourney.escaped(group.name())));
        assertThat(runs.get("/configuration").body()).contains(pack.pack().code());

        var group = pack.groups().getLast();
        Visitor.Page form = runs.get("/meetings/decisions/new");
        var decision = CaseJourney.day("decidedOn", java.time.LocalDate.of(2024, 9, 5));
        decision.put("groupCode", group.code());
        decision.put("kind", "OTHER");
        decision.put("subject", "Tasking");
        decision.put("wording", "The local group takes on tasking for its area.");
        Visitor.Page kept = runs.submit(form, "/meetings/decisions/new", decision);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).contains("takes on tasking");
    }
}
