package uk.saferhub.people.premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.entry.Links;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Finds a place of the index and shows it. It is asked by a post, so that no address stands in a browser's history. */
@Controller
class PremisesController {

    /** @param more whether there are more than are shown; no count tells how many */
    record Search(
            Frame frame,
            String typed,
            boolean asked,
            List<PremisesIndex.Found> found,
            boolean more,
            boolean mayAdd,
            Words words) {}

    /** @param fields of the form that was posted with wrong words; empty else */
    record Page(
            Frame frame,
            Premises place,
            Fields fields,
            List<Detail> rows,
            List<PremisesIndex.Occupant> occupants,
            List<Links.Link> links,
            boolean mayManage) {

        String path() {
            return "/premises/" + place.reference();
        }
    }

    private final PremisesIndex index;
    private final Links links;

    PremisesController(PremisesIndex index, Links links) {
        this.index = index;
        this.links = links;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/premises")
    ModelAndView ask(Frame frame, Actor actor) {
        return search(frame, "", List.of(), actor);
    }

    @Requires(Permission.READ_PERSON)
    @PostMapping("/premises")
    ModelAndView find(Frame frame, Actor actor, @RequestParam(name = "q", defaultValue = "") String typed) {
        return search(frame, typed, index.find(typed, actor), actor);
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/premises/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, index.named(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    ModelAndView page(Frame frame, Actor actor, Premises place, Fields fields, HttpStatus status) {
        var words = Words.of(PremisesController.class);
        var rows = new ArrayList<Detail>();
        rows.add(Detail.of("Kind", words.of(place.kind())));
        rows.add(Detail.of("Address", place.name()));
        rows.add(Detail.of("UPRN", place.uprn()));
        rows.add(Detail.of("Ward", place.wardCode()));
        rows.add(Detail.of("Lower layer super output area", place.lsoaCode()));
        rows.add(Detail.of("Entered by", place.holder()));
        var page = new Page(
                frame.withTitle("Place " + place.reference()),
                place,
                fields,
                rows,
                index.occupants(place, actor),
                links.of(place.id(), actor),
                actor.may(Permission.MANAGE_CASE, place.realmId()));
        return new ModelAndView("saferhub/people/premises/show", Map.of("page", page), status);
    }

    private static ModelAndView search(Frame frame, String typed, List<PremisesIndex.Found> found, Actor actor) {
        var page = new Search(
                frame.withTitle("Find a place"),
                typed,
                !typed.isBlank(),
                found.stream().limit(PremisesIndex.MOST_SHOWN).toList(),
                found.size() > PremisesIndex.MOST_SHOWN,
                actor.may(Permission.MANAGE_CASE),
                Words.of(PremisesController.class));
        return new ModelAndView("saferhub/people/premises/search", "page", page);
    }
}
