package uk.saferhub.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** An entry of the index of people, for what else stands in the index: places, things, groups. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonFile {

    private final PersonPage people;
    private final Learn learn;

    PersonFile(PersonPage people, Learn learn) {
        this.people = people;
        this.learn = learn;
    }

    /** The person of that reference in that realm, if there is one whom the actor may know. */
    public Optional<PersonEntry> known(String reference, UUID realmId, Actor actor) {
        return people.known(reference, actor)
                .filter(person -> person.realmId().equals(realmId))
                .map(person -> new PersonEntry(person.id(), person.reference(), person.name()));
    }

    /** Adds where somebody lives or lived; what was known before stays beside it. */
    public void lives(PersonEntry person, UUID realmId, Residence residence, Actor actor) {
        learn.lives(new PersonPage.Entry(person.id(), realmId, person.reference(), person.name()), residence, actor);
    }
}
