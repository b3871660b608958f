package uk.saferhub.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Reference;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Link;

/** An entry of the index of people, for what else stands in the index: places, things, groups. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonFile {

    /**
     * Somebody whom the actor may know, as the head of each page about them shows it.
     *
     * @param safety what must not be done, always shown
     * @param tabs the pages about them, of which one is current
     */
    public record Shown(UUID id, UUID realmId, String reference, String name, List<String> safety, List<Link> tabs) {

        public String path() {
            return "/people/" + reference;
        }

        public PersonEntry entry() {
            return new PersonEntry(id, reference, name);
        }
    }

    private final PersonPage people;
    private final PersonHeads heads;
    private final Learn learn;
    private final SameEntries same;

    PersonFile(PersonPage people, PersonHeads heads, Learn learn, SameEntries same) {
        this.people = people;
        this.heads = heads;
        this.learn = learn;
        this.same = same;
    }

    /**
     * @param tab the address behind the person's own, such as {@code /things}
     * @throws uk.saferhub.access.NotFound where there is none, or the actor may not know the person
     */
    public Shown shown(String reference, String tab, Actor actor) {
        return heads.of(people.named(reference, actor), tab, actor);
    }

    /** The person whose reference was typed into a field, of that realm; notes an error where there is none to be known. */
    public Optional<PersonEntry> typed(Fields fields, String field, UUID realmId, Actor actor) {
        String wrong = "Enter the person’s reference, such as P-7QK2M9F";
        String typed = fields.read().reading(field, wrong, Reference::read);
        if (typed == null) fields.error(field, wrong);
        Optional<PersonEntry> found = typed == null ? Optional.empty() : known(typed, realmId, actor);
        if (typed != null && found.isEmpty())
            fields.error(field, "There is nobody of this reference whom you may know");
        return found;
    }

    /** The person of that reference in that realm, if there is one whom the actor may know. */
    public Optional<PersonEntry> known(String reference, UUID realmId, Actor actor) {
        return people.known(reference, actor)
                .filter(person -> person.realmId().equals(realmId))
                .map(person -> new PersonEntry(person.id(), person.reference(), person.name()));
    }

    /** The other entries confirmed as the same person that the actor may know. */
    public List<UUID> sameAs(UUID personId, Actor actor) {
        return same.of(personId, actor).stream().map(SameEntries.Same::id).toList();
    }

    /** How old they are on any day, as far as their births on record say. */
    public Ages ages(UUID personId) {
        return Ages.of(people.born(personId), people.bornAbout(personId));
    }

    /** Adds where somebody lives or lived; what was known before stays beside it. */
    public void lives(PersonEntry person, UUID realmId, Residence residence, Actor actor) {
        learn.lives(new PersonPage.Entry(person.id(), realmId, person.reference(), person.name()), residence, actor);
    }
}
