package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.MANAGE_CASE;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class RelationsAndFlagsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    Flags flags;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void IDX_04_IDX_07_relationships_are_told_to_those_who_may_know_both_and_flags_until_their_day() {
        World world = worlds.make();
        world.person("Hub officer", "council", "hub", WHOLE_REALM, READ_PERSON, MANAGE_CASE, MAKE_REFERRAL);
        UUID housing = world.person("Housing officer", "housing", "hub", OWN_AGENCY, READ_PERSON, MAKE_REFERRAL);
        UUID police = world.person("Constable", "police", "hub", OWN_AGENCY, READ_PERSON, MAKE_REFERRAL);
        PersonEntry landlord = add(world, police, "Peter", "Walsh");
        PersonEntry tenant = add(world, housing, "Joan", "Adeyemi");
        Visitor hub = new Visitor(port).signIn(world, "Hub officer");
        String path = "/people/" + landlord.reference();

        Visitor.Page wrong = hub.submit(hub.get(path + "/relations"), path + "/relations", Map.of("other", landlord.reference()));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is nobody else of this reference", "Enter who says so");
        Visitor.Page added = hub.submit(hub.get(path + "/relations"), path + "/relations", Map.of(
                "other", tenant.reference(), "kind", "LANDLORD", "confidence", "SAID", "source", "The tenant"));
        assertThat(added.body()).contains("Landlord of", "Joan Adeyemi", "Said, not checked");
        assertThat(hub.get("/people/" + tenant.reference()).body()).contains("Tenant of", "Peter Walsh");
        assertThat(new Visitor(port).signIn(world, "Housing officer").get("/people/" + tenant.reference()).body())
                .contains("Joan Adeyemi", "None that you may know")
                .doesNotContain("Walsh", "Tenant of");

        LocalDate today = LocalDate.now(clock);
        Visitor.Page raised = hub.submit(hub.get(path + "/flags"), path + "/flags", Map.of(
                "kind", "STAFF_SAFETY", "words", "Visit in pairs", "reason", "Dog in the house",
                "until-day", "" + today.getDayOfMonth(), "until-month", "" + today.getMonthValue(), "until-year", "" + today.getYear()));
        assertThat(raised.body()).contains("Visit in pairs", "Dog in the house");
        List<String> tomorrow = world.as(police, READ_PERSON, actor -> flags.inForce(landlord.id(), today.plusDays(1)).stream()
                .map(Flags.Flag::words)
                .toList());
        assertThat(tomorrow).isEmpty();
    }

    private PersonEntry add(World world, UUID account, String given, String family) {
        return world.as(account, MAKE_REFERRAL, actor -> people.add(
                Described.of(new Name(given, family), List.of()), world.realm("hub"), world.area(), actor));
    }
}
