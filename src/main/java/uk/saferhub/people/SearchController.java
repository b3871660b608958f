package uk.saferhub.people;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;

/** Do we know somebody of that name? It is asked by a post, so that no name stands in an address or a browser's history. */
@Controller
class SearchController {

    /** @param more whether there are more than are shown; no count tells how many */
    record Page(
            Frame frame,
            String typed,
            boolean asked,
            List<PeopleSearch.Found> found,
            boolean more,
            boolean mayConfirm) {}

    private final PeopleSearch search;

    SearchController(PeopleSearch search) {
        this.search = search;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people")
    ModelAndView ask(Frame frame, Actor actor) {
        return page(frame, "", List.of(), actor);
    }

    @Requires(Permission.READ_PERSON)
    @PostMapping("/people")
    ModelAndView find(Frame frame, Actor actor, @RequestParam(name = "q", defaultValue = "") String typed) {
        return page(frame, typed, search.find(typed, actor), actor);
    }

    private static ModelAndView page(Frame frame, String typed, List<PeopleSearch.Found> found, Actor actor) {
        var page = new Page(
                frame.withTitle("Find a person"),
                typed,
                !typed.isBlank(),
                found.stream().limit(PeopleSearch.MOST_SHOWN).toList(),
                found.size() > PeopleSearch.MOST_SHOWN,
                actor.may(Permission.CONFIRM_MATCH));
        return new ModelAndView("saferhub/people/search", "page", page);
    }
}
