package uk.saferhub.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.saferhub.kernel.Reference;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Says what somebody is to somebody else, and that it has ended. */
@Controller
class RelationController {

    record Page(Frame frame, PersonPage.Entry person, Fields fields, List<Choice> kinds, List<Choice> confidences) {}

    private final PersonPage people;
    private final Relations relations;

    RelationController(PersonPage people, Relations relations) {
        this.people = people;
        this.relations = relations;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/relations")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, people.named(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/relations")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String missing = "Enter the other person’s reference, such as P-7QK2M9F";
        String other = read.reading("other", missing, Reference::read);
        if (other == null) fields.error("other", missing);
        Optional<PersonPage.Entry> found = other == null ? Optional.empty() : people.known(other, actor);
        boolean fits = found.isPresent()
                && found.get().realmId().equals(person.realmId())
                && !found.get().id().equals(person.id());
        if (other != null && !fits) fields.error("other", "There is nobody else of this reference whom you may know");
        Relation.Kind kind = read.requiredChoice("kind", Relation.Kind.class, "Choose what they are to each other");
        Relation.Confidence confidence =
                read.requiredChoice("confidence", Relation.Confidence.class, "Choose how sure it is");
        String source = read.required("source", 200, "Enter who says so");
        LocalDate from = read.date("from", "Enter a real date, or leave it empty");
        if (!fields.ok() || kind == null || confidence == null)
            return page(frame, person, fields, HttpStatus.BAD_REQUEST);
        relations.add(person, found.orElseThrow().id(), kind, confidence, source, from, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/relations/{id}/end")
    String end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonPage.Entry person = people.named(reference, actor);
        relations.end(person, id, actor.today(), actor);
        return "redirect:/people/" + person.reference();
    }

    private static ModelAndView page(Frame frame, PersonPage.Entry person, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Add a relationship"),
                person,
                fields,
                choices(Relation.Kind.values()),
                choices(Relation.Confidence.values()));
        return new ModelAndView("saferhub/people/relation", Map.of("page", page), status);
    }

    private static List<Choice> choices(Enum<?>[] values) {
        var words = Words.of(RelationController.class);
        return Arrays.stream(values)
                .map(one -> Choice.of(one.name(), words.of(one)))
                .toList();
    }
}
