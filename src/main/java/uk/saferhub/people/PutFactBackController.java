package uk.saferhub.people;

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
import uk.saferhub.web.Words;

/** Something that was taken back was right after all: why is it put back? */
@Controller
class PutFactBackController {

    record Page(Frame frame, PersonPage.Entry person, Facts.TakenBack gone, Fields fields, Words words) {

        String path() {
            return "/people/" + person.reference() + "/facts";
        }
    }

    private final PersonPage people;
    private final Facts facts;
    private final PutFactBack putBack;

    PutFactBackController(PersonPage people, Facts facts, PutFactBack putBack) {
        this.people = people;
        this.facts = facts;
        this.putBack = putBack;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/facts/{id}/putting-back")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonPage.Entry person = people.named(reference, actor);
        return page(frame, person, gone(person, id, actor), Fields.empty(), HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/facts/{id}/putting-back")
    ModelAndView put(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Facts.TakenBack gone = gone(person, id, actor);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 500, "Enter why it is put back");
        if (!fields.ok()) return page(frame, person, gone, fields, HttpStatus.BAD_REQUEST);
        putBack.put(person, gone, reason, actor);
        return new ModelAndView("redirect:/people/" + reference + "/facts");
    }

    /** What cannot be put back, or was meanwhile, is not there. */
    private Facts.TakenBack gone(PersonPage.Entry person, UUID id, Actor actor) {
        return facts.takenBack(person.id(), actor).stream()
                .filter(one -> one.id().equals(id) && one.mayComeBack())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(
            Frame frame, PersonPage.Entry person, Facts.TakenBack gone, Fields fields, HttpStatus status) {
        var words = Words.of(PutFactBackController.class);
        var page = new Page(frame.withTitle("Put back what was taken back"), person, gone, fields, words);
        return new ModelAndView("saferhub/people/put-back", Map.of("page", page), status);
    }
}
