package uk.saferhub.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** What other modules may ask of the index of people. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class People {

    private final AddPerson add;
    private final PossibleMatches matches;
    private final DecideMatch decide;

    People(AddPerson add, PossibleMatches matches, DecideMatch decide) {
        this.add = add;
        this.matches = matches;
        this.decide = decide;
    }

    /** Adds somebody to the index. The actor's body in that realm takes part, and so may read the entry from now on. */
    public PersonEntry add(Described somebody, UUID realmId, UUID areaId, Actor actor) {
        return add.add(somebody, realmId, areaId, actor);
    }

    /** Other entries that may be the same person, strongest first, among people whom the actor may know and no others. */
    public List<PossibleMatch> possibleMatches(UUID personId, Actor actor) {
        return matches.of(personId, actor);
    }

    /**
     * Records what the actor decided about two entries. Deciding the same again does nothing.
     *
     * @throws uk.saferhub.access.NotFound where the actor may not know both
     */
    public void decide(UUID personId, UUID otherId, Sameness decision, Actor actor) {
        decide.decide(personId, otherId, decision, actor);
    }

    /** The entry that stands for this person: of all entries confirmed as the same, the oldest; itself where there is none. */
    public UUID standing(UUID personId) {
        return decide.standing(personId);
    }
}
