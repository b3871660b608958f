package uk.saferhub.people.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.Ages;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.entry.Entry;
import uk.saferhub.people.entry.Links;
import uk.saferhub.people.factors.Factors;
import uk.saferhub.people.premises.Premises;
import uk.saferhub.people.premises.PremisesIndex;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What happened to somebody, or at a place, across all that the reader may see. */
@Controller
class ChronologyController {

    /** @param same how many further entries of the same person, which the reader may know, are told with it */
    record Page(
            Frame frame,
            PersonFile.Shown person,
            Fields fields,
            List<Event> events,
            List<Links.Link> links,
            int same,
            boolean mayManage) {}

    record PlacePage(Frame frame, Premises place, List<Event> events) {}

    private final PersonFile people;
    private final PremisesIndex premises;
    private final Chronology chronology;
    private final Factors factors;
    private final Links links;

    ChronologyController(
            PersonFile people, PremisesIndex premises, Chronology chronology, Factors factors, Links links) {
        this.people = people;
        this.premises = premises;
        this.chronology = chronology;
        this.factors = factors;
        this.links = links;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/{reference}/chronology")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, people.shown(reference, "/chronology", actor), Fields.empty(), HttpStatus.OK);
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/premises/{reference}/chronology")
    ModelAndView place(Frame frame, Actor actor, @PathVariable String reference) {
        Premises place = premises.named(reference, actor);
        var page = new PlacePage(
                frame.withTitle("Chronology of " + place.reference()),
                place,
                chronology.of(List.of(place.id()), code -> code, actor));
        return new ModelAndView("saferhub/people/chronology/place", "page", page);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/records")
    ModelAndView link(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonFile.Shown person = people.shown(reference, "/chronology", actor);
        Fields fields = Fields.of(posted);
        return links.typed(fields, entry(person), actor)
                ? new ModelAndView("redirect:" + person.path() + "/chronology")
                : page(frame, actor, person, fields, HttpStatus.BAD_REQUEST);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/records/{id}/end")
    String end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonFile.Shown person = people.shown(reference, "/chronology", actor);
        links.end(entry(person), id, actor);
        return "redirect:" + person.path() + "/chronology";
    }

    private static Entry entry(PersonFile.Shown person) {
        return new Entry(person.id(), person.realmId(), person.reference(), person.name(), true);
    }

    /** Each event with how old the person was then, where one age is known (IDX-12). */
    private static List<Event> aged(List<Event> events, Ages ages) {
        return events.stream()
                .map(event -> ages.on(event.day())
                        .filter(range -> range.least() == range.most())
                        .map(range -> new Event(
                                event.title(),
                                event.day(),
                                event.at(),
                                event.by(),
                                (event.text() + "\nAged " + range.least() + " then").strip(),
                                event.href()))
                        .orElse(event))
                .toList();
    }

    private ModelAndView page(Frame frame, Actor actor, PersonFile.Shown person, Fields fields, HttpStatus status) {
        var about = new ArrayList<UUID>();
        about.add(person.id());
        about.addAll(people.sameAs(person.id(), actor));
        var page = new Page(
                frame.withTitle("Chronology of " + person.reference()),
                person,
                fields,
                aged(chronology.of(about, factors.names(person.realmId(), actor), actor), people.ages(person.id())),
                links.of(person.id(), actor),
                about.size() - 1,
                actor.may(Permission.MANAGE_CASE, person.realmId()));
        return new ModelAndView("saferhub/people/chronology/show", Map.of("page", page), status);
    }
}
