package uk.saferhub.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;

/** People who hold the roles of a pack, each at a browser of their own. */
record Cast(Accounts accounts, TransactionTemplate transaction, Clock clock, int port) {

    private static final LocalDate SINCE = LocalDate.of(2023, 4, 1);

    /** Somebody with an account and nothing else yet. */
    UUID person(String email) {
        return transaction.execute(status -> accounts.create(email, email, World.PASSWORD, World.SECOND_FACTOR));
    }

    /** Grants the narrowest role of the pack that has these permissions. */
    void grant(UUID person, AnyPack in, String body, Compartment compartment, Reach reach, Permission... permissions) {
        String role = in.role(compartment, reach, Set.of(permissions)).code();
        transaction.executeWithoutResult(status -> accounts.grant(
                person, body, in.code(), role, in.partnership().area(), SINCE, null, person, clock.instant()));
    }

    Visitor signIn(String email) {
        return new Visitor(port).signIn(email, World.PASSWORD, World.SECOND_FACTOR);
    }

    /** Somebody with one role. */
    Visitor seated(
            String email, AnyPack in, String body, Compartment compartment, Reach reach, Permission... permissions) {
        grant(person(email), in, body, compartment, reach, permissions);
        return signIn(email);
    }
}
