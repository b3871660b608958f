package uk.saferhub.people.equality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
import uk.saferhub.people.PersonFile;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Records what somebody says of themselves, and shows the numbers of all. */
@Controller
class EqualityController {

    record Question(String name, String label, List<Choice> choices) {}

    record Page(Frame frame, PersonFile.Shown person, Fields fields, List<Question> questions) {}

    record Row(String label, String number) {}

    record Table(String caption, List<Row> rows, String total) {}

    record Numbers(Frame frame, List<Table> tables, int least) {}

    private final PersonFile people;
    private final Answers answers;

    EqualityController(PersonFile people, Answers answers) {
        this.people = people;
        this.answers = answers;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/equality")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        PersonFile.Shown person = people.shown(reference, "/equality", actor);
        var fields = Fields.empty();
        answers.recordedBy(actor, person.id()).forEach((one, answer) -> fields.with(one.name(), answer));
        return page(frame, person, fields, HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/equality")
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonFile.Shown person = people.shown(reference, "/equality", actor);
        Fields fields = Fields.of(posted);
        var said = new EnumMap<Characteristic, String>(Characteristic.class);
        for (Characteristic one : Characteristic.values()) {
            String answer = fields.value(one.name());
            if (one.answers().contains(answer)) said.put(one, answer);
            else if (!answer.isEmpty()) fields.error(one.name(), "Choose one of these answers");
        }
        if (!fields.ok()) return page(frame, person, fields, HttpStatus.BAD_REQUEST);
        answers.record(person, said, actor);
        return new ModelAndView("redirect:" + person.path());
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/equality")
    ModelAndView numbers(Frame frame, Actor actor) {
        var words = Words.of(EqualityController.class);
        var tables = new ArrayList<Table>();
        answers.counts(actor).forEach((one, counts) -> {
            var held = SmallNumbers.of(counts);
            var rows = new ArrayList<Row>();
            held.shown()
                    .forEach((answer, number) -> rows.add(new Row(
                            words.text(answer), number.map("%,d"::formatted).orElse(words.text("held_back")))));
            String total = held.total().map("%,d"::formatted).orElse(words.text("held_back"));
            tables.add(new Table(words.of(one), rows, total));
        });
        var page = new Numbers(frame.withTitle("Equality monitoring"), tables, SmallNumbers.LEAST);
        return new ModelAndView("saferhub/people/equality/numbers", "page", page);
    }

    private static ModelAndView page(Frame frame, PersonFile.Shown person, Fields fields, HttpStatus status) {
        var words = Words.of(EqualityController.class);
        List<Question> questions = Arrays.stream(Characteristic.values())
                .map(one -> new Question(
                        one.name(),
                        words.of(one),
                        one.answers().stream()
                                .map(answer -> Choice.of(answer, words.text(answer)))
                                .toList()))
                .toList();
        var page = new Page(frame.withTitle("Equality of " + person.reference()), person, fields, questions);
        return new ModelAndView("saferhub/people/equality/form", Map.of("page", page), status);
    }
}
