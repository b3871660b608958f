package uk.saferhub.registers;

import java.util.List;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Link;

/** Where one may go on from an entry; a module declares a bean for its own registers. */
@FunctionalInterface
public interface EntryLinks {

    /** @param realmId where the entry lies, which the actor sees. @return nothing for other modules' registers */
    List<Link> of(Register<?> register, String reference, UUID realmId, Actor actor);
}
