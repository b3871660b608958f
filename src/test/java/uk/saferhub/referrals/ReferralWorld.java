package uk.saferhub.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.CONFIRM_MATCH;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.READ_HARMED;
import static uk.saferhub.access.Permission.READ_HEALTH;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Permission.READ_REFERRAL;
import static uk.saferhub.access.Permission.SCORE_REFERRAL;
import static uk.saferhub.access.Permission.TRIAGE_REFERRAL;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.util.Map;
import java.util.UUID;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.scoring.Matrices;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A partnership with a hub, its co-ordinator, and somebody of Housing and of the police who refer. */
final class ReferralWorld {

    final World world;
    final UUID coordinator;

    ReferralWorld(Worlds worlds, TestPacks packs) {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        coordinator = world.person(
                "Hub Coordinator",
                "council",
                "hub",
                WHOLE_REALM,
                READ_HOME,
                READ_REFERRAL,
                TRIAGE_REFERRAL,
                SCORE_REFERRAL,
                READ_PERSON,
                READ_HARMED,
                READ_HEALTH,
                CONFIRM_MATCH);
        agency("Housing Officer", "housing");
        agency("Police Constable", "police");
    }

    /** Opens the hub, which scores on this matrix. */
    void open(Hubs hubs, Matrices matrices, Matrix matrix) {
        world.as(coordinator, READ_REFERRAL, actor -> {
            UUID kept = matrices.keep(matrix);
            hubs.open(AHub.hub(hub(), world.realm("hub"), world.area(), world.organisation("council"), kept));
            return true;
        });
    }

    String hub() {
        return world.code() + "-hub";
    }

    private void agency(String name, String organisation) {
        world.person(
                name,
                organisation,
                "hub",
                OWN_AGENCY,
                READ_HOME,
                MAKE_REFERRAL,
                READ_REFERRAL,
                SCORE_REFERRAL,
                READ_PERSON);
    }

    /** @return the reference of a referral that this visitor has filled in and sent */
    String refer(Visitor visitor, String given, String family) {
        String draft = draft(visitor, given, family);
        Visitor.Page sent = visitor.submit(visitor.get(draft + "/check"), draft + "/check", Map.of());
        assertThat(sent.path()).endsWith("/receipt");
        return sent.path().split("/")[2];
    }

    /** @return the path of a draft with every page filled in */
    String draft(Visitor visitor, String given, String family) {
        String draft = visitor.submit(visitor.get("/referrals/new"), "/referrals/new", Map.of("hub", hub()))
                .path();
        var person = Map.of(
                "given",
                given,
                "family",
                family,
                "role",
                "subject",
                "born-day",
                "3",
                "born-month",
                "5",
                "born-year",
                "1984");
        fill(visitor, draft, "people", person);
        fill(
                visitor,
                draft,
                "subject",
                Map.of("kind", "PERSON", "title", "Cuckooing in a flat", "concern", "cuckooing"));
        fill(visitor, draft, "place", Map.of("line", "1 Example Street", "postcode", "yo19wt"));
        fill(visitor, draft, "worry", Map.of("worry", "Strangers come at night"));
        fill(visitor, draft, "tried", Map.of("tried", "Two visits"));
        fill(visitor, draft, "risk", Map.of("to", "THEMSELVES", "risk", "He is afraid"));
        fill(visitor, draft, "want", Map.of("want", "A joint visit"));
        fill(visitor, draft, "basis", Map.of("basis", "crime", "told", "NO"));
        fill(visitor, draft, "contact", Map.of("address", "9 Hidden Lane", "postcode", "YO1 9WT", "care", "safe"));
        return draft;
    }

    static Visitor.Page fill(Visitor visitor, String draft, String step, Map<String, String> words) {
        Visitor.Page after = visitor.submit(visitor.get(draft + "/" + step), draft + "/" + step, words);
        assertThat(after.status()).as(step + after.body()).isEqualTo(200);
        return after;
    }
}
