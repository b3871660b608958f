package uk.saferhub.people;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Takes what somebody learned about a person: another name, date of birth, address, number, or what they need. */
@Controller
class LearnController {

    /** @param kinds whose numbers there are */
    record Page(Frame frame, PersonPage.Entry person, Fields fields, List<Choice> kinds) {}

    private final PersonPage people;
    private final Contacts contacts;
    private final Learn learn;

    LearnController(PersonPage people, Contacts contacts, Learn learn) {
        this.people = people;
        this.contacts = contacts;
        this.learn = learn;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/particulars")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, people.named(reference, actor), Fields.empty(), contacts.kinds(), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/particulars")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Fields fields = Fields.of(posted);
        List<Choice> kinds = contacts.kinds();
        Particulars learned = ParticularsForm.read(fields, kinds, actor.today());
        if (fields.ok() && learned.empty()) fields.error("given", "Enter at least one thing that you learned");
        if (!fields.ok()) return page(frame, person, fields, kinds, HttpStatus.BAD_REQUEST);
        learn.learn(person, learned, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    private static ModelAndView page(
            Frame frame, PersonPage.Entry person, Fields fields, List<Choice> kinds, HttpStatus status) {
        var page = new Page(frame.withTitle("Add what you learned"), person, fields, kinds);
        return new ModelAndView("saferhub/people/learn", Map.of("page", page), status);
    }
}
