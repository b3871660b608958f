package uk.saferhub.people.things;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Finds a thing by what identifies it and shows it, and shows what somebody has. */
@Controller
class ThingController {

    record Search(Frame frame, String typed, boolean asked, List<Thing> found, boolean mayAdd, Words words) {}

    /** @param fields of the form that was posted with wrong words; empty else */
    record Page(
            Frame frame,
            Thing thing,
            Fields fields,
            List<Detail> rows,
            List<Things.Holder> holders,
            List<Links.Link> links,
            List<Choice> parts,
            boolean mayManage,
            Words words) {

        String path() {
            return "/things/" + thing.reference();
        }
    }

    record Belongings(Frame frame, PersonFile.Shown person, List<Things.Held> held, boolean mayManage, Words words) {}

    private final Things things;
    private final Links links;
    private final PersonFile people;

    ThingController(Things things, Links links, PersonFile people) {
        this.things = things;
        this.links = links;
        this.people = people;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/things")
    ModelAndView ask(Frame frame, Actor actor) {
        return search(frame, "", List.of(), actor);
    }

    @Requires(Permission.READ_PERSON)
    @PostMapping("/things")
    ModelAndView find(Frame frame, Actor actor, @RequestParam(name = "q", defaultValue = "") String typed) {
        return search(frame, typed, things.find(typed, actor), actor);
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/things/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, things.named(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/{reference}/things")
    ModelAndView belongings(Frame frame, Actor actor, @PathVariable String reference) {
        PersonFile.Shown person = people.shown(reference, "/things", actor);
        var page = new Belongings(
                frame.withTitle("Things of " + person.reference()),
                person,
                things.of(person.id(), actor),
                actor.may(Permission.MANAGE_CASE, person.realmId()),
                Words.of(ThingController.class));
        return new ModelAndView("saferhub/people/things/belongings", "page", page);
    }

    ModelAndView page(Frame frame, Actor actor, Thing thing, Fields fields, HttpStatus status) {
        var words = Words.of(ThingController.class);
        List<Choice> parts = Arrays.stream(Part.values())
                .map(part -> Choice.of(part.name(), words.of(part)))
                .toList();
        var rows = List.of(
                Detail.of("Kind", words.of(thing.kind())),
                Detail.of(words.text("identifier." + thing.kind()), thing.identifier()),
                Detail.of("Another number or name", thing.also()),
                Detail.of("Description", thing.words()),
                Detail.of("Entered by", thing.holder()));
        var page = new Page(
                frame.withTitle(words.of(thing.kind()) + " " + thing.reference()),
                thing,
                fields,
                rows,
                things.holders(thing.id(), actor),
                links.of(thing.id(), actor),
                parts,
                actor.may(Permission.MANAGE_CASE, thing.realmId()),
                words);
        return new ModelAndView("saferhub/people/things/show", Map.of("page", page), status);
    }

    private static ModelAndView search(Frame frame, String typed, List<Thing> found, Actor actor) {
        var page = new Search(
                frame.withTitle("Find a thing"),
                typed,
                !typed.isBlank(),
                found,
                actor.may(Permission.MANAGE_CASE),
                Words.of(ThingController.class));
        return new ModelAndView("saferhub/people/things/search", "page", page);
    }
}
