package uk.saferhub.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Link;
import uk.saferhub.web.Words;

/** Makes the head of the pages about somebody: what must not be done with them, and the pages that there are. */
@Component
class PersonHeads {

    private static final List<List<String>> TABS = List.of(
            List.of("Summary", ""),
            List.of("Chronology", "/chronology"),
            List.of("Household and groups", "/groups"),
            List.of("Things", "/things"),
            List.of("Risk and vulnerability", "/factors"),
            List.of("Consent and contact", "/consent"));

    private final PersonPage people;
    private final Flags flags;
    private final Restrictions restrictions;

    PersonHeads(PersonPage people, Flags flags, Restrictions restrictions) {
        this.people = people;
        this.flags = flags;
        this.restrictions = restrictions;
    }

    PersonFile.Shown of(PersonPage.Entry person, String tab, Actor actor) {
        List<Link> tabs = TABS.stream()
                .map(one -> new Link(
                        one.getFirst(),
                        "/people/" + person.reference() + one.getLast(),
                        one.getLast().equals(tab)))
                .toList();
        return new PersonFile.Shown(
                person.id(), person.realmId(), person.reference(), person.name(), safety(person, actor), tabs);
    }

    private List<String> safety(PersonPage.Entry person, Actor actor) {
        var words = Words.of(PersonHeads.class);
        var safety = new ArrayList<String>();
        flags.inForce(person.id(), actor.today()).forEach(flag -> safety.add(flag.words()));
        restrictions
                .of(List.of(person.id()))
                .forEach(one -> safety.add(words.text("restricted", Dates.day(one.fromOn()), one.reference())));
        PersonPage.Care care = people.care(person.id());
        if (care.doNotWrite()) safety.add(words.text("do_not_write"));
        if (care.doNotRing()) safety.add(words.text("do_not_ring"));
        return safety;
    }
}
