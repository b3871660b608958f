package uk.saferhub.people;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;

/** Do we know somebody of that name? */
@Controller
class SearchController {

    /** @param more whether there are more than are shown; no count tells how many */
    record Page(Frame frame, String typed, boolean asked, List<PeopleSearch.Found> found, boolean more) {}

    private final PeopleSearch search;

    SearchController(PeopleSearch search) {
        this.search = search;
    }

    @Requires(Permission.READ_PERSON)
    @GetMapping("/people")
    ModelAndView show(Frame frame, Actor actor, @RequestParam(name = "q", defaultValue = "") String typed) {
        List<PeopleSearch.Found> found = search.find(typed, actor);
        var page = new Page(
                frame.withTitle("Find a person"),
                typed,
                !typed.isBlank(),
                found.stream().limit(PeopleSearch.MOST_SHOWN).toList(),
                found.size() > PeopleSearch.MOST_SHOWN);
        return new ModelAndView("saferhub/people/search", "page", page);
    }
}
