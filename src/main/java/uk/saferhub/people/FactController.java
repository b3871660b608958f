package uk.saferhub.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Puts one fact about somebody right. */
@Controller
class FactController {

    /** @param ways in which it may be put right. @param kinds whose numbers there are */
    record Page(
            Frame frame,
            PersonPage.Entry person,
            Fact fact,
            Fields fields,
            List<Choice> ways,
            List<Choice> kinds,
            Words words) {

        String path() {
            return "/people/" + person.reference() + "/facts";
        }

        boolean offers(Amendment amendment) {
            return ways.stream().anyMatch(way -> way.value().equals(amendment.name()));
        }
    }

    private final PersonPage people;
    private final Facts facts;
    private final Contacts contacts;
    private final Rectify rectify;

    FactController(PersonPage people, Facts facts, Contacts contacts, Rectify rectify) {
        this.people = people;
        this.facts = facts;
        this.contacts = contacts;
        this.rectify = rectify;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/facts/{id}")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonPage.Entry person = people.named(reference, actor);
        Fact fact = facts.one(person.id(), id, actor).orElseThrow(NotFound::new);
        return page(frame, person, fact, fact.fields().withDate("until", actor.today()), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/facts/{id}")
    ModelAndView rectify(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Fact fact = facts.one(person.id(), id, actor).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        Amendment way = read.requiredChoice("way", Amendment.class, "Choose what was wrong with it");
        String reason = read.required("reason", 500, "Enter why");
        LocalDate until = way != null && way.ends()
                ? read.requiredDate("until", "Enter the last day on which it was right")
                : null;
        Particulars instead = way != null && way.putsAnother() ? instead(fact, fields, actor) : null;
        if (!fields.ok() || way == null) return page(frame, person, fact, fields, HttpStatus.BAD_REQUEST);
        rectify.rectify(person, fact, way, until, reason, instead, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    /** Of the same kind as what it takes the place of; a birth known in part may become a day, and the other way round. */
    private @Nullable Particulars instead(Fact fact, Fields fields, Actor actor) {
        Particulars read = ParticularsForm.read(fields, contacts.kinds(), actor.today());
        Particulars instead = read.only(fact.kind());
        if (fields.ok() && instead.empty()) fields.error(first(fact.kind()), "Enter what is right");
        return instead;
    }

    private static String first(FactKind kind) {
        return switch (kind) {
            case ADDRESS -> "line";
            case PHONE -> "number";
            case EMAIL -> "email";
            case NUMBER -> "known";
            case NEED -> "needs";
            case BORN, ABOUT -> "born";
            default -> "given";
        };
    }

    private ModelAndView page(Frame frame, PersonPage.Entry person, Fact fact, Fields fields, HttpStatus status) {
        var words = Words.of(FactController.class);
        boolean ended = fact.ended() && fact.kind() != FactKind.FLAG;
        List<Choice> ways = Arrays.stream(Amendment.values())
                .filter(way ->
                        FactRules.mayBe(fact.kind(), ended, fact.main(), way).isAllowed())
                .map(way -> Choice.of(way.name(), words.of(way)))
                .toList();
        Frame titled = frame.withTitle("Put right what is known");
        var page = new Page(titled, person, fact, fields, ways, contacts.kinds(), words);
        return new ModelAndView("saferhub/people/fact", Map.of("page", page), status);
    }
}
