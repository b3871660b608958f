package uk.saferhub.analysis;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;

/** What an analyst may ask, and what cannot be told from open data. */
@Controller
class AnalysisController {

    /**
     * The page.
     *
     * @param held whether any crime data is held
     * @param kept what its reader keeps under a name
     * @param shared what analysts of the reader's organisations share
     */
    record Page(Frame frame, boolean held, List<SavedQuery.Named> kept, List<SharedQueries.Shared> shared) {}

    private final KeptLists kept;
    private final SharedQueries shared;

    AnalysisController(KeptLists kept, SharedQueries shared) {
        this.shared = shared;
        this.kept = kept;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, true, SavedController.named(kept, actor), shared.of(actor));
    }

    /** What is shown where nothing can be analysed yet. */
    static ModelAndView empty(Frame frame) {
        return page(frame, false, List.of(), List.of());
    }

    private static ModelAndView page(
            Frame frame, boolean held, List<SavedQuery.Named> kept, List<SharedQueries.Shared> shared) {
        return new ModelAndView(
                "saferhub/analysis/show",
                "page",
                new Page(frame.withTitle("Analysis").withMarking("OFFICIAL"), held, kept, shared));
    }
}
