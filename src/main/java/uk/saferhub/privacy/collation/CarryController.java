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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Who was given something of somebody's records, whether they were told, and whether use is restricted meanwhile. */
@Controller
class CarryController {

    record Page(
            Frame frame,
            Fields fields,
            Search search,
            List<Recipient> recipients,
            boolean restricted,
            Decision mayRestrict) {

        String path() {
            return search.path() + "/recipients";
        }
    }

    private final SearchStore store;
    private final Carry carry;
    private final WorkSearch work;

    CarryController(SearchStore store, Carry carry, WorkSearch work) {
        this.store = store;
        this.carry = carry;
        this.work = work;
    }

    @GetMapping("/record-searches/{reference}/recipients")
    @Requires(COLLATE_RECORDS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(frame, own(reference, actor), Fields.empty().withDate("on", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/record-searches/{reference}/recipients")
    @Requires(COLLATE_RECORDS)
    ModelAndView tell(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Search search = own(reference, actor);
        Fields fields = Fields.of(posted);
        List<Recipient> whom = Recipient.chosen(carry.recipients(search), fields);
        LocalDate on = fields.read().requiredDate("on", "Enter the day, such as 4 June 2026");
        String words = fields.read().required("words", 500, "Say how, or why not");
        if (!fields.ok()) return page(frame, search, fields, HttpStatus.BAD_REQUEST);
        carry.tell(search, whom, fields.value("told").equals("yes"), Objects.requireNonNull(on), words, actor);
        return new ModelAndView("redirect:" + search.path() + "/recipients");
    }

    @PostMapping("/record-searches/{reference}/restriction")
    @Requires(COLLATE_RECORDS)
    ModelAndView restrict(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Search search = own(reference, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", 500, "Say why");
        if (!fields.ok()) return page(frame, search, fields, HttpStatus.BAD_REQUEST);
        carry.restrict(search, why, actor);
        return new ModelAndView("redirect:" + search.path() + "/recipients");
    }

    @PostMapping("/record-searches/{reference}/restriction/end")
    @Requires(COLLATE_RECORDS)
    ModelAndView lift(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Search search = own(reference, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", 500, "Say why");
        if (!fields.ok()) return page(frame, search, fields, HttpStatus.BAD_REQUEST);
        carry.lift(search, why, actor);
        return new ModelAndView("redirect:" + search.path() + "/recipients");
    }

    @PostMapping("/record-searches/{reference}/decision")
    @Requires(COLLATE_RECORDS)
    ModelAndView decide(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Search search = own(reference, actor);
        Fields fields = Fields.of(posted);
        String decided = fields.read().required("decided", 2000, "Say what was decided");
        if (!fields.ok()) return page(frame, search, fields, HttpStatus.BAD_REQUEST);
        work.answer(search, decided, carry.recipients(search), actor);
        return new ModelAndView("redirect:" + search.path());
    }

    /** What asks for a copy carries nothing to anybody. */
    private Search own(String reference, Actor actor) {
        Search search = store.load(reference, actor);
        if (search.kind() == RequestKind.ACCESS) throw new NotFound();
        return search;
    }

    private ModelAndView page(Frame frame, Search search, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Recipients, search " + search.reference()),
                fields,
                search,
                carry.recipients(search),
                carry.isRestricted(search),
                CarryRules.mayRestrict(search));
        return new ModelAndView("saferhub/privacy/collation/recipients", Map.of("page", page), status);
    }
}
