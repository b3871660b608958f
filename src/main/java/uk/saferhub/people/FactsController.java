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
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Everything that is known of somebody and may be put right, what was taken back, and the taking back of a whole entry. */
@Controller
class FactsController {

    /** @param mayCarry whether the reader may see who was given something of their records */
    record Page(
            Frame frame,
            PersonPage.Entry person,
            List<Fact> facts,
            List<Facts.TakenBack> takenBack,
            boolean mayCarry,
            Fields fields,
            Words words) {

        String path() {
            return "/people/" + person.reference() + "/facts";
        }
    }

    private final PersonPage people;
    private final Facts facts;
    private final WithdrawPerson withdraw;

    FactsController(PersonPage people, Facts facts, WithdrawPerson withdraw) {
        this.people = people;
        this.facts = facts;
        this.withdraw = withdraw;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/facts")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, people.named(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    /** The whole entry was a mistake, and nobody has used it. */
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/withdrawal")
    ModelAndView withdraw(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 500, "Enter why the entry is taken back");
        if (!fields.ok()) return page(frame, actor, person, fields, HttpStatus.BAD_REQUEST);
        FactRules.mayGo(withdraw.withdraw(person.id(), reason, actor)).orThrow();
        return new ModelAndView("redirect:/people");
    }

    private ModelAndView page(Frame frame, Actor actor, PersonPage.Entry person, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Put right what is known"),
                person,
                facts.of(person.id(), actor),
                facts.takenBack(person.id(), actor),
                actor.may(Permission.COLLATE_RECORDS, person.realmId()),
                fields,
                Words.of(FactsController.class));
        return new ModelAndView("saferhub/people/facts", Map.of("page", page), status);
    }
}
