package uk.saferhub.people;

import java.time.LocalDate;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Ends where somebody lives, with the day and the reason. A safe address is its holder's to end. */
@Controller
class AddressController {

    record Page(Frame frame, PersonPage.Entry person, PersonPage.Home home, Fields fields) {}

    private final PersonPage people;
    private final EndAddress end;

    AddressController(PersonPage people, EndAddress end) {
        this.people = people;
        this.end = end;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/addresses/{id}")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonPage.Entry person = people.named(reference, actor);
        Fields fields = Fields.empty().withDate("until", actor.today());
        return page(frame, person, home(person, id, actor), fields, HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/addresses/{id}")
    ModelAndView end(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        PersonPage.Home home = home(person, id, actor);
        Fields fields = Fields.of(posted);
        LocalDate until = fields.read().requiredDate("until", "Enter the last day there");
        String reason = fields.read().required("reason", 200, "Enter why it ended");
        if (!fields.ok() || until == null) return page(frame, person, home, fields, HttpStatus.BAD_REQUEST);
        end.end(person, home, until, reason, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    private PersonPage.Home home(PersonPage.Entry person, UUID id, Actor actor) {
        return people.homes(person.id(), actor).stream()
                .filter(home -> home.id().equals(id) && home.line() != null && home.holds())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(
            Frame frame, PersonPage.Entry person, PersonPage.Home home, Fields fields, HttpStatus status) {
        var page = new Page(frame.withTitle("End an address"), person, home, fields);
        return new ModelAndView("saferhub/people/end-address", Map.of("page", page), status);
    }
}
