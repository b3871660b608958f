package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/** What my agency and I have agreed to do, late first. */
@Controller
class ActionListController {

    record Page(Frame frame, List<Link> tabs, ActionList.Found found, Paging paging, boolean open, LocalDate today) {

        String otherHref() {
            return "/actions?whose=" + current() + (open ? "&done=yes" : "");
        }

        String current() {
            return tabs.stream()
                    .filter(Link::current)
                    .map(tab -> tab.href().substring("/actions?whose=".length()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final ActionList list;

    ActionListController(ActionList list) {
        this.list = list;
    }

    @GetMapping("/actions")
    @Requires(Permission.READ_ACTION)
    ModelAndView show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "agency") String whose,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "1") String page) {
        var chosen = Arrays.stream(ActionList.Whose.values())
                .filter(w -> w.name().equalsIgnoreCase(whose))
                .findFirst()
                .orElse(ActionList.Whose.AGENCY);
        int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        boolean open = done.isEmpty();
        var found = list.of(new ActionList.Asked(chosen, open, number), actor);
        String href = "/actions?whose=" + lower(chosen) + (open ? "" : "&done=yes") + "&page=";
        var paging = new Paging(number, ActionList.SIZE, found.total(), found.capped(), href);
        return new ModelAndView(
                "saferhub/actions/list",
                "page",
                new Page(frame.withTitle("Actions"), tabs(chosen), found, paging, open, actor.today()));
    }

    private static List<Link> tabs(ActionList.Whose chosen) {
        return Arrays.stream(ActionList.Whose.values())
                .map(w -> new Link(ActionWords.of(w), "/actions?whose=" + lower(w), w == chosen))
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.UK);
    }
}
