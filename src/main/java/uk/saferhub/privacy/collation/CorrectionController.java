package uk.saferhub.privacy.collation;

import static uk.saferhub.access.Permission.COLLATE_RECORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Who was given what was wrong of somebody, and whether they were told that it was put right. */
@Controller
class CorrectionController {

    record Page(Frame frame, Fields fields, Corrections.Corrected person, List<Recipient> recipients) {

        String path() {
            return "/people/" + person.reference() + "/recipients";
        }
    }

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/people/{reference}/recipients")
    @Requires(COLLATE_RECORDS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("on", actor.today());
        return page(actor, frame, corrections.of(reference, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/people/{reference}/recipients")
    @Requires(COLLATE_RECORDS)
    ModelAndView tell(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Corrections.Corrected person = corrections.of(reference, actor);
        Fields fields = Fields.of(posted);
        List<Recipient> whom = Recipient.chosen(corrections.recipients(person, actor), fields);
        LocalDate on = fields.read().requiredDate("on", "Enter the day, such as 4 June 2026");
        String words = fields.read().required("words", 500, "Say how, or why not");
        if (!fields.ok()) return page(actor, frame, person, fields, HttpStatus.BAD_REQUEST);
        corrections.tell(person, whom, fields.value("told").equals("yes"), Objects.requireNonNull(on), words, actor);
        return new ModelAndView("redirect:/people/" + reference + "/recipients");
    }

    private ModelAndView page(
            Actor actor, Frame frame, Corrections.Corrected person, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Who was given it, " + person.reference()),
                fields,
                person,
                corrections.recipients(person, actor));
        return new ModelAndView("saferhub/privacy/collation/corrections", Map.of("page", page), status);
    }
}
