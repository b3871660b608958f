package uk.saferhub.reports;

import static uk.saferhub.access.Permission.APPROVE_REPORT;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;

/** Those who make a report: they write, approve or publish. Drafts, steps, remarks and findings are theirs alone (RPT-02). */
final class Makers {

    private static final Set<Permission> MAKING = Set.of(WRITE_REPORT, APPROVE_REPORT, PUBLISH_REPORT);

    private Makers() {}

    static boolean of(Actor actor, Report report) {
        return MAKING.stream().anyMatch(permission -> actor.may(permission, report.realmId()));
    }

    /** The realms in which the actor makes reports. */
    static List<UUID> realms(Actor actor) {
        return actor.grants().stream()
                .filter(seat -> MAKING.contains(seat.permission()))
                .map(Seat::realmId)
                .distinct()
                .toList();
    }
}
