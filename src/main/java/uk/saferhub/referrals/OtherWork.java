package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Link;

/**
 * Whether other work exists on the same people or at the same place (HUB-11), for whoever decides on a referral, reads a complaint
 * or runs a case. What the reader may see is linked. Of a case of the same compartment that they may not see, staff of the hub are
 * told whom to contact and nothing else: neither the case nor the person, nor how many there are. Nothing of other compartments is
 * looked at. Cases answer it: they stand above whoever asks.
 */
public interface OtherWork {

    /** @param seen what may be opened. @param contacts names of hubs to ask, by name */
    record Found(List<Link> seen, List<String> contacts) {

        public static final Found NOTHING = new Found(List.of(), List.of());

        public boolean isEmpty() {
            return seen.isEmpty() && contacts.isEmpty();
        }
    }

    /** Open cases of these people, or of one household with them that the actor may know. */
    Found of(List<UUID> people, UUID realmId, Actor actor);

    /** Cases, referrals and complaints at the place that this case, referral or complaint is about. */
    Found at(UUID recordId, UUID realmId, Actor actor);
}
