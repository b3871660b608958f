package uk.saferhub.people;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;

/** Somebody's safe address, kept by a refuge in a compartment of a world. Its worker signs in as "Refuge Worker". */
public final class KeptSafe {

    private KeptSafe() {}

    public static PersonEntry in(World world, People people, String compartment, String line, String postcode) {
        return by("Refuge Worker", world, people, compartment, line, postcode);
    }

    /** By another of its workers. */
    public static PersonEntry by(
            String name, World world, People people, String compartment, String line, String postcode) {
        UUID worker = world.person(
                name, "refuge", compartment, Reach.OWN_AGENCY, READ_HOME, READ_PERSON, MAKE_REFERRAL, CONFIRM_MATCH);
        TestDatabase.owner()
                .sql("update sharing_agreement set owners_told_blind = true where realm_id = :realm")
                .param("realm", world.realm(compartment))
                .update();
        var somebody = new Described(
                List.of(new Name("Philippa", "Sheltered")),
                List.of(LocalDate.of(1991, 2, 3)),
                List.of(new Address(line, postcode, true, true)),
                List.of());
        return world.as(
                worker, MAKE_REFERRAL, actor -> people.add(somebody, world.realm(compartment), world.area(), actor));
    }

    /** She lives there no longer. */
    public static void ended(World world, String compartment) {
        TestDatabase.owner()
                .sql("update person_address set held_until = '2020-01-01' where realm_id = :realm")
                .param("realm", world.realm(compartment))
                .update();
    }
}
