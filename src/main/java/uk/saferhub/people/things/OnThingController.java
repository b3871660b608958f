package uk.saferhub.people.things;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Says whose a thing is, and which records it has to do with. */
@Controller
class OnThingController {

    private final ThingController pages;
    private final Things things;
    private final AddThing add;
    private final PersonFile people;
    private final Links links;

    OnThingController(ThingController pages, Things things, AddThing add, PersonFile people, Links links) {
        this.pages = pages;
        this.things = things;
        this.add = add;
        this.people = people;
        this.links = links;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/things/{reference}/people")
    ModelAndView holds(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Thing thing = things.named(reference, actor);
        Fields fields = Fields.of(posted);
        Optional<PersonEntry> person = people.typed(fields, "person", thing.realmId(), actor);
        Part part = fields.read().requiredChoice("part", Part.class, "Choose what they are to it");
        String source = fields.read().required("source", 200, "Enter who says so");
        LocalDate from = fields.read().date("from", "Enter a real date, or leave it empty");
        if (from != null && from.isAfter(actor.today())) fields.error("from", "Enter a day that has been");
        if (!fields.ok() || part == null) return pages.page(frame, actor, thing, fields, HttpStatus.BAD_REQUEST);
        add.holds(thing.entry(), person.orElseThrow(), part, source, from, actor);
        return back(thing);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/things/{reference}/people/{id}/end")
    ModelAndView leave(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Thing thing = things.named(reference, actor);
        add.end(thing, id, actor);
        return back(thing);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/things/{reference}/records")
    ModelAndView link(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Thing thing = things.named(reference, actor);
        Fields fields = Fields.of(posted);
        return links.typed(fields, thing.entry(), actor)
                ? back(thing)
                : pages.page(frame, actor, thing, fields, HttpStatus.BAD_REQUEST);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/things/{reference}/records/{id}/end")
    ModelAndView end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Thing thing = things.named(reference, actor);
        links.end(thing.entry(), id, actor);
        return back(thing);
    }

    private static ModelAndView back(Thing thing) {
        return new ModelAndView("redirect:/things/" + thing.reference());
    }
}
