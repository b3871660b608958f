package uk.saferhub.cases.party;

import java.time.LocalDate;
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
import uk.saferhub.kernel.Postcode;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Where a case is: places are added and ended. */
@Controller
class PlaceController {

    private final ChangePlaces change;
    private final PartyController people;

    PlaceController(ChangePlaces change, PartyController people) {
        this.change = change;
        this.people = people;
    }

    @PostMapping("/cases/{reference}/places")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String line = read.required("line", 200, "Enter the address or what people call the place");
        Postcode postcode = read.postcode("postcode", "Enter a full postcode, such as YO1 6GA");
        String part = read.required("part", 200, "Enter what the place has to do with the case");
        LocalDate since = read.requiredDate("since", "Enter since when");
        if (!fields.ok()) return people.page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        String code = postcode == null ? null : postcode.toString();
        change.add(reference, line, code, part, fields.chosen("do_not_write", "yes"), since, actor);
        return back(reference);
    }

    @PostMapping("/cases/{reference}/places/{id}/end")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        change.end(reference, id, actor.today(), actor);
        return back(reference);
    }

    private static ModelAndView back(String reference) {
        return new ModelAndView("redirect:/cases/" + reference + "/people");
    }
}
