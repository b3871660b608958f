package uk.saferhub.configuration.check;

import java.util.Set;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.AccessTerms;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Role;
import uk.saferhub.configuration.reading.Spots;

/** Emergency access is short and stays out of what is sealed, and the numbers of the watch over reading can be reached. */
public final class AccessCheck implements Check {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;
    private static final Set<Compartment> PLAIN =
            Set.of(Compartment.HUB, Compartment.ENFORCEMENT, Compartment.GOVERNANCE);

    @Override
    public void check(Pack pack, Spots spots) {
        pack.accessTerms().forEach(terms -> check(terms, spots));
        for (Role role : pack.roles()) {
            if (role.permissions().contains(Permission.OPEN_IN_EMERGENCY) && !PLAIN.contains(role.compartment()))
                spots.fault(
                        role,
                        "permissions",
                        role.name() + " works in a sealed compartment, where nothing is opened in an emergency.");
        }
    }

    private static void check(AccessTerms terms, Spots spots) {
        if (terms.emergencyMinutes() < SHORTEST || terms.emergencyMinutes() > LONGEST)
            spots.fault(
                    terms,
                    "emergencyMinutes",
                    "Emergency access lasts from " + SHORTEST + " to " + LONGEST + " minutes.");
        Integer days = terms.confirmWithin();
        if (days != null && (days < 1 || days > 730))
            spots.fault(terms, "confirmWithin", "Grants are confirmed after 1 to 730 days.");
        if (terms.fromHour() < 0 || terms.untilHour() > 24 || terms.fromHour() >= terms.untilHour())
            spots.fault(terms, "fromHour", "Usual hours begin at 0 to 23 and end later, at 1 to 24.");
        if (terms.recordsInAnHour() < 1 || terms.refusalsInAnHour() < 1 || terms.filesInADay() < 1)
            spots.fault(
                    terms,
                    "recordsInAnHour",
                    "Reading is looked at from one record, refusal or file on, and not from none.");
        if (terms.sameSearches() < 2 || terms.readingsWithoutWork() < 2)
            spots.fault(
                    terms, "sameSearches", "Reading is looked at from 2 searches, and from 2 days without work, on.");
        if (terms.sample() < 0 || terms.sample() > 500)
            spots.fault(terms, "sample", "From 0 to 500 readings are drawn by lot each month.");
    }
}
