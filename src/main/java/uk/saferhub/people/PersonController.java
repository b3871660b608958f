package uk.saferhub.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Who is this, and how may they be reached safely? */
@Controller
class PersonController {

    record Page(
            Frame frame,
            PersonFile.Shown person,
            List<Detail> rows,
            List<SameEntries.Same> same,
            List<PossibleMatch> matches,
            List<Flags.Flag> flags,
            List<Relation> relations,
            List<PersonPage.Home> homes,
            boolean mayConfirm,
            boolean mayManage,
            Words words) {

        String home(PersonPage.Home home) {
            String line = home.postcode() == null ? home.line() : home.line() + ", " + home.postcode();
            return line
                    + (home.safeHouse() ? words.text("safe") : "")
                    + (home.doNotWrite() ? words.text("silent_post") : "");
        }
    }

    private final PersonPage people;
    private final PersonHeads heads;
    private final Flags flags;
    private final Relations relations;
    private final SameEntries same;
    private final PossibleMatches matches;

    PersonController(
            PersonPage people,
            PersonHeads heads,
            Flags flags,
            Relations relations,
            SameEntries same,
            PossibleMatches matches) {
        this.people = people;
        this.heads = heads;
        this.flags = flags;
        this.relations = relations;
        this.same = same;
        this.matches = matches;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        PersonPage.Entry person = people.named(reference, actor);
        var words = Words.of(PersonController.class);
        var homes = people.homes(person.id(), actor);
        List<Phone> phones = people.phones(person.id());
        List<Contacts.Held> known = people.contacts(person.id());
        List<Flags.Flag> inForce = flags.inForce(person.id(), actor.today());
        List<LocalDate> born = people.born(person.id());
        List<BornAbout> about = people.bornAbout(person.id());
        var rows = List.of(
                Detail.of("Also known as", lines(people.aliases(person.id()), Name::whole)),
                Detail.of("Date of birth", AgeWords.births(born, about, words)),
                Detail.of("Age today", AgeWords.age(Ages.of(born, about), actor.today(), words)),
                Detail.of("Phone", lines(phones, phone -> phone(phone, words))),
                held("E-mail", FactKind.EMAIL, known, words),
                held("Known to agencies as", FactKind.NUMBER, known, words),
                held("To be understood", FactKind.NEED, known, words));
        var page = new Page(
                frame.withTitle("Person " + person.reference()),
                heads.of(person, "", actor),
                rows,
                same.of(person.id(), actor),
                matches.of(person.id(), actor),
                inForce,
                relations.of(person.id(), actor),
                homes,
                actor.may(Permission.CONFIRM_MATCH, person.realmId()),
                actor.may(Permission.MANAGE_CASE, person.realmId()),
                words);
        return new ModelAndView("saferhub/people/show", "page", page);
    }

    private static Detail held(String key, FactKind kind, List<Contacts.Held> known, Words words) {
        List<Contacts.Held> ofKind =
                known.stream().filter(one -> one.kind() == kind).toList();
        return Detail.of(key, lines(ofKind, one -> one.said(words)));
    }

    private static String phone(Phone phone, Words words) {
        String times = phone.safeTimes().isEmpty() ? "" : ", " + phone.safeTimes();
        return phone.number() + times + (phone.doNotRing() ? words.text("silent_phone") : "");
    }

    private static <T> String lines(List<T> things, java.util.function.Function<T, String> words) {
        return things.stream().map(words).collect(Collectors.joining("\n"));
    }
}
