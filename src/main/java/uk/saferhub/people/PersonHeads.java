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
    private final SameEntries same;

    PersonHeads(PersonPage people, Flags flags, Restrictions restrictions, SameEntries same) {
        this.same = same;
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

    /** Of all entries confirmed as this person that the actor may know: a warning must not be lost by a merge. */
    private List<String> safety(PersonPage.Entry person, Actor actor) {
        var words = Words.of(PersonHeads.class);
        var entries = new ArrayList<>(List.of(person.id()));
        same.of(person.id(), actor).forEach(one -> entries.add(one.id()));
        var safety = new ArrayList<>(flags.said(entries, actor.today()));
        restrictions
                .of(entries)
                .forEach(one -> safety.add(words.text("restricted", Dates.day(one.fromOn()), one.reference())));
        PersonPage.Care care = people.care(entries);
        if (care.doNotWrite()) safety.add(words.text("do_not_write"));
        if (care.doNotRing()) safety.add(words.text("do_not_ring"));
        return safety.stream().distinct().toList();
    }
}
