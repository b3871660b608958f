package uk.saferhub.people.things;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.entry.Grounds;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Enters a thing in the index. */
@Controller
class AddThingController {

    record Page(Frame frame, Fields fields, List<Choice> kinds, List<Choice> realms) {}

    private final AddThing add;
    private final Grounds grounds;

    AddThingController(AddThing add, Grounds grounds) {
        this.add = add;
        this.grounds = grounds;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/things/new")
    ModelAndView form(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/things/new")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var thing = read(fields);
        var seat = grounds.chosen(fields, actor);
        if (thing.isEmpty() || seat.isEmpty()) return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        var entry = add.add(thing.get(), seat.get().realmId(), seat.get().areaId(), actor);
        return new ModelAndView("redirect:/things/" + entry.reference());
    }

    private static Optional<NewThing> read(Fields fields) {
        var read = fields.read();
        ThingKind kind = read.requiredChoice("kind", ThingKind.class, "Choose what it is");
        String name = read.required("name", 100, "Enter what it is called or looks like");
        read.atMost("description", 500);
        var identifiers = new ArrayList<Identifier>();
        for (String field : List.of("identifier", "also")) {
            String typed = read.text(field);
            if (typed.isEmpty() || kind == null) continue;
            Optional<Identifier> identifier = Identifier.read(kind, typed);
            identifier.ifPresent(identifiers::add);
            if (identifier.isEmpty())
                fields.error(field, Words.of(AddThingController.class).text("wrong." + kind));
        }
        if (!fields.ok() || kind == null) return Optional.empty();
        return Optional.of(new NewThing(kind, name, identifiers, read.text("description")));
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        var words = Words.of(AddThingController.class);
        List<Choice> kinds = Arrays.stream(ThingKind.values())
                .map(kind -> new Choice(kind.name(), words.of(kind), words.text("identifier." + kind)))
                .toList();
        var page = new Page(frame.withTitle("Add a thing"), fields, kinds, grounds.choices(actor));
        return new ModelAndView("saferhub/people/things/add", Map.of("page", page), status);
    }
}
