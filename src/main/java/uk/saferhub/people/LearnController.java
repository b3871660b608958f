package uk.saferhub.people;

import java.util.Map;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Postcode;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Takes what somebody learned about a person: another name, date of birth, address or phone number. */
@Controller
class LearnController {

    record Page(Frame frame, PersonPage.Entry person, Fields fields) {}

    private final PersonPage people;
    private final Learn learn;

    LearnController(PersonPage people, Learn learn) {
        this.people = people;
        this.learn = learn;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/particulars")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, people.named(reference, actor), Fields.empty(), HttpStatus.OK);
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
        fields.read().atMost("given", 100).atMost("family", 100).atMost("times", 100);
        var birth = BirthForm.read(fields, actor.today());
        var learned = new Particulars(alias(fields), birth.born(), birth.about(), address(fields), phone(fields));
        if (fields.ok() && learned.empty()) fields.error("given", "Enter at least one thing that you learned");
        if (!fields.ok()) return page(frame, person, fields, HttpStatus.BAD_REQUEST);
        learn.learn(person, learned, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    private static @Nullable Name alias(Fields fields) {
        var name = new Name(fields.read().text("given"), fields.read().text("family"));
        return name.whole().isEmpty() ? null : name;
    }

    private static @Nullable Address address(Fields fields) {
        String line = fields.read().text("line");
        Postcode postcode = fields.read().postcode("postcode", "Enter a full postcode, such as YO1 6GA");
        fields.read().atMost("line", 200);
        if (line.isEmpty() && (postcode != null || fields.chosen("care", "safe") || fields.chosen("care", "silent")))
            fields.error("line", "Enter the address");
        return line.isEmpty()
                ? null
                : new Address(
                        line,
                        postcode == null ? null : postcode.toString(),
                        fields.chosen("care", "safe"),
                        fields.chosen("care", "silent"));
    }

    private static @Nullable Phone phone(Fields fields) {
        String number = fields.read().text("number");
        if (number.isEmpty()) return null;
        if (Phones.digits(number).length() < 7) fields.error("number", "Enter a whole phone number");
        return new Phone(number, fields.read().text("times"), fields.chosen("ring", "silent"));
    }

    private static ModelAndView page(Frame frame, PersonPage.Entry person, Fields fields, HttpStatus status) {
        var page = new Page(frame.withTitle("Add what you learned"), person, fields);
        return new ModelAndView("saferhub/people/learn", Map.of("page", page), status);
    }
}
