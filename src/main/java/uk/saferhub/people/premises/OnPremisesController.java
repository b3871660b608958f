package uk.saferhub.people.premises;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.AddressRules;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.PersonFile;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Says who lives at a place, and which records it has to do with. */
@Controller
class OnPremisesController {

    private final PremisesController pages;
    private final PremisesIndex index;
    private final AddPremises add;
    private final PersonFile people;
    private final Links links;

    OnPremisesController(
            PremisesController pages, PremisesIndex index, AddPremises add, PersonFile people, Links links) {
        this.pages = pages;
        this.index = index;
        this.add = add;
        this.people = people;
        this.links = links;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/premises/{reference}/people")
    ModelAndView lives(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Premises place = index.named(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String wrong = "Enter the person’s reference, such as P-7QK2M9F";
        String typed = read.reading("person", wrong, Reference::read);
        if (typed == null) fields.error("person", wrong);
        Optional<PersonEntry> person = typed == null ? Optional.empty() : people.known(typed, place.realmId(), actor);
        if (typed != null && person.isEmpty())
            fields.error("person", "There is nobody of this reference whom you may know");
        LocalDate from = read.date("from", "Enter a real date, or leave it empty");
        LocalDate until = read.date("until", "Enter a real date, or leave it empty");
        boolean been =
                until == null || AddressRules.mayEnd(from, until, actor.today()).isAllowed();
        if (!been) fields.error("until", "Enter a day that has been, and not before the first");
        if (from != null && from.isAfter(actor.today())) fields.error("from", "Enter a day that has been");
        if (!fields.ok()) return pages.page(frame, actor, place, fields, HttpStatus.BAD_REQUEST);
        add.lives(place, person.orElseThrow(), from, until, fields.chosen("care", "silent"), actor);
        return back(place);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/premises/{reference}/records")
    ModelAndView link(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Premises place = index.named(reference, actor);
        Fields fields = Fields.of(posted);
        String wrong = "Enter a record’s reference, such as C-7QK2M9F";
        String record = fields.read().reading("record", wrong, Reference::read);
        if (record == null) fields.error("record", wrong);
        String words = fields.read().required("words", 200, "Enter what the place has to do with it");
        boolean linked =
                fields.ok() && record != null && links.link(place.entry(), record, words, actor.today(), actor);
        if (fields.ok() && !linked) fields.error("record", "There is no record of this reference that you may see");
        if (!fields.ok()) return pages.page(frame, actor, place, fields, HttpStatus.BAD_REQUEST);
        return back(place);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/premises/{reference}/records/{id}/end")
    ModelAndView end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        Premises place = index.named(reference, actor);
        links.end(place.entry(), id, actor);
        return back(place);
    }

    private static ModelAndView back(Premises place) {
        return new ModelAndView("redirect:/premises/" + place.reference());
    }
}
