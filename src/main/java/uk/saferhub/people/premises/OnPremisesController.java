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
        Optional<PersonEntry> person = people.typed(fields, "person", place.realmId(), actor);
        LocalDate from = read.date("from", "Enter a real date, or leave it empty");
        LocalDate until = read.date("until", "Enter a real date, or leave it empty");
        boolean been =
                until == null || AddressRules.mayEnd(from, until, actor.today()).isAllowed();
        if (!been) fields.error("until", "Enter a day that has been, and not before the first");
        if (from != null && from.isAfter(actor.today())) fields.error("from", "Enter a day that has been");
        if (!fields.ok()) return pages.page(frame, actor, place, fields, HttpStatus.BAD_REQUEST);
        // Said again, it is known already.
        boolean known = until == null
                && index.occupants(place, actor).stream()
                        .anyMatch(one -> one.until() == null
                                && one.personId().equals(person.orElseThrow().id()));
        if (known) return back(place);
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
        return links.typed(fields, place.entry(), actor)
                ? back(place)
                : pages.page(frame, actor, place, fields, HttpStatus.BAD_REQUEST);
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
