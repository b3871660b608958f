package uk.saferhub.performance;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.registers.EntryLinks;
import uk.saferhub.registers.Register;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Link;

/** From a series of meetings to the packs that its meetings were given. */
@Component
class PackLinks implements EntryLinks {

    private static final String SERIES = "/meetings/series";
    private static final int MOST = 6;

    private final PackStore store;

    PackLinks(PackStore store) {
        this.store = store;
    }

    @Override
    public List<Link> of(Register<?> register, String reference, UUID realmId, Actor actor) {
        if (!register.path().equals(SERIES) || !actor.may(Permission.READ_MEETING, realmId)) return List.of();
        return store.sent(actor, reference).stream()
                .limit(MOST)
                .map(pack -> Link.to("Performance pack, " + Dates.day(pack.sittingOn()), pack.path()))
                .toList();
    }
}
