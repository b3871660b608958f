package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.people.People;

/** Brings somebody of the index into a case in a role. */
@Component
public class BringIn {

    private final PartyStore store;
    private final People people;

    BringIn(PartyStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /**
     * @return false where the person is in it already
     * @throws uk.saferhub.access.NotFound where the entry was taken back since it was found: asked after the writing, which waits
     *     for whoever takes it back at this moment
     */
    public boolean bring(
            UUID caseId,
            UUID realmId,
            UUID person,
            String role,
            LocalDate from,
            @Nullable LocalDate assessBy,
            UUID organisation,
            Actor actor) {
        boolean added = store.add(caseId, realmId, person, role, from, assessBy, organisation, actor);
        people.mustStillStand(person);
        return added;
    }
}
