package uk.saferhub.people.consent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.saferhub.people.PersonFile;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** What somebody agrees to, and how they are reached safely. */
@Controller
class ConsentController {

    record Page(
            Frame frame,
            PersonFile.Shown person,
            Fields fields,
            Optional<Consents.Contact> contact,
            List<Consents.Said> said,
            List<Choice> purposes,
            List<Choice> answers,
            boolean mayManage,
            Words words) {}

    private final PersonFile people;
    private final Consents consents;

    ConsentController(PersonFile people, Consents consents) {
        this.people = people;
        this.consents = consents;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/{reference}/consent")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("on", actor.today()), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/consent")
    ModelAndView say(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonFile.Shown person = people.shown(reference, "/consent", actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        Purpose purpose = read.requiredChoice("purpose", Purpose.class, "Choose what they were asked");
        Answer answer = read.requiredChoice("answer", Answer.class, "Choose what they said");
        String how = read.required("said", 200, "Enter how they said it");
        LocalDate on = read.requiredDate("on", "Enter the day");
        if (on != null && on.isAfter(actor.today())) fields.error("on", "Enter a day that has been");
        if (!fields.ok() || purpose == null || answer == null || on == null)
            return page(frame, actor, reference, fields, HttpStatus.BAD_REQUEST);
        consents.say(person.entry(), person.realmId(), purpose, answer, how, on, actor);
        return new ModelAndView("redirect:" + person.path() + "/consent");
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/contact")
    ModelAndView reach(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonFile.Shown person = people.shown(reference, "/consent", actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String how = read.required("how", 100, "Enter how they are reached");
        read.atMost("when", 100).atMost("nottold", 100);
        if (!fields.ok()) return page(frame, actor, reference, fields, HttpStatus.BAD_REQUEST);
        consents.reach(person.entry(), person.realmId(), how, read.text("when"), read.text("nottold"), actor);
        return new ModelAndView("redirect:" + person.path() + "/consent");
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields, HttpStatus status) {
        PersonFile.Shown person = people.shown(reference, "/consent", actor);
        var page = new Page(
                frame.withTitle("Consent and contact of " + person.reference()),
                person,
                fields,
                consents.contact(person.id()),
                consents.of(person.id()),
                choices(Purpose.values()),
                choices(Answer.values()),
                actor.may(Permission.MANAGE_CASE, person.realmId()),
                Words.of(ConsentController.class));
        return new ModelAndView("saferhub/people/consent/show", Map.of("page", page), status);
    }

    private static List<Choice> choices(Enum<?>[] values) {
        var words = Words.of(ConsentController.class);
        return Arrays.stream(values)
                .map(one -> Choice.of(one.name(), words.of(one)))
                .toList();
    }
}
