package uk.saferhub.complaints.street;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.registers.EntryLinks;
import uk.saferhub.registers.Register;
import uk.saferhub.web.Link;

/** Offers to refer what was found, to whoever records street work and refers to hubs. */
@Component
class SpinOffLinks implements EntryLinks {

    @Override
    public List<Link> of(Register<?> register, String reference, UUID realmId, Actor actor) {
        boolean may = SpinOffController.FROM.containsValue(register)
                && actor.may(Permission.RECORD_COMPLAINT, realmId)
                && actor.may(Permission.MAKE_REFERRAL);
        return may
                ? List.of(Link.to("Refer what was found to a hub", register.path() + "/" + reference + "/referral"))
                : List.of();
    }
}
