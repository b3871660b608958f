package uk.saferhub.letters;

import static uk.saferhub.access.Permission.READ_DISCLOSURE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;
import uk.saferhub.web.Words;

/** For supervisors: every letter that was held up, and why somebody went on. */
@Controller
class StopsController {

    private static final Words WORDS = Words.of(StopsController.class);

    record Page(Frame frame, List<StopStore.Shown> stops, Paging paging, List<StopStore.Paper> papers) {

        String what(StopStore.Paper paper) {
            return WORDS.text("paper." + paper.paper());
        }
    }

    private final StopStore store;

    StopsController(StopStore store) {
        this.store = store;
    }

    @GetMapping("/letters/stops")
    @Requires(READ_DISCLOSURE)
    ModelAndView show(Actor actor, Frame frame, @RequestParam(defaultValue = "1") int page) {
        int at = Math.clamp(page, 1, 10_000);
        List<StopStore.Shown> stops = store.of(actor, at);
        int total = stops.isEmpty() ? 0 : stops.getFirst().total();
        var paging = new Paging(at, StopStore.A_PAGE, total, false, "/letters/stops?page=");
        return new ModelAndView(
                "saferhub/letters/stops",
                "page",
                new Page(frame.withTitle("Letters that were stopped"), stops, paging, store.papers(actor)));
    }
}
