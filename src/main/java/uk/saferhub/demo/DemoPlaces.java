package uk.saferhub.demo;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Realms;

/** Bodies, areas and realms by the codes that the packs give them. Used inside the desk. */
@Component
class DemoPlaces {

    private final Accounts accounts;
    private final Areas areas;
    private final Realms realms;

    DemoPlaces(Accounts accounts, Areas areas, Realms realms) {
        this.accounts = accounts;
        this.areas = areas;
        this.realms = realms;
    }

    UUID organisation(String code) {
        return accounts.organisation(code).orElseThrow();
    }

    UUID area(String code) {
        return areas.named(code).id();
    }

    UUID realm(String partnership, String compartment) {
        return realms.named(partnership, compartment).id();
    }
}
