package uk.saferhub.people.factors;

import java.time.LocalDate;
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
import uk.saferhub.people.PersonFile;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What makes somebody's life hard or puts them at risk: how many such factors hold, and which. */
@Controller
class FactorController {

    record Page(
            Frame frame,
            PersonFile.Shown person,
            Fields fields,
            List<Factors.Factor> factors,
            List<Choice> choices,
            boolean mayManage) {

        long holding() {
            return factors.stream().filter(one -> one.until() == null).count();
        }
    }

    private final PersonFile people;
    private final Factors factors;

    FactorController(PersonFile people, Factors factors) {
        this.people = people;
        this.factors = factors;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people/{reference}/factors")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("from", actor.today()), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/factors")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonFile.Shown person = people.shown(reference, "/factors", actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String code = read.required("factor", "Choose the factor");
        if (factors.choices(person.realmId(), actor).stream()
                .noneMatch(one -> one.value().equals(code))) fields.error("factor", "Choose the factor");
        String source = read.required("source", 200, "Enter who says so");
        LocalDate from = read.requiredDate("from", "Enter since when");
        if (from != null && from.isAfter(actor.today())) fields.error("from", "Enter a day that has been");
        if (!fields.ok() || from == null) return page(frame, actor, reference, fields, HttpStatus.BAD_REQUEST);
        factors.add(person.entry(), person.realmId(), code, source, from, actor);
        return new ModelAndView("redirect:" + person.path() + "/factors");
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/factors/{id}/end")
    String end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonFile.Shown person = people.shown(reference, "/factors", actor);
        factors.end(person.entry(), person.realmId(), id, actor);
        return "redirect:" + person.path() + "/factors";
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields, HttpStatus status) {
        PersonFile.Shown person = people.shown(reference, "/factors", actor);
        var page = new Page(
                frame.withTitle("Factors of " + person.reference()),
                person,
                fields,
                factors.of(person.id(), person.realmId(), actor),
                factors.choices(person.realmId(), actor),
                actor.may(Permission.MANAGE_CASE, person.realmId()));
        return new ModelAndView("saferhub/people/factors/show", Map.of("page", page), status);
    }
}
