package uk.saferhub.analysis;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.NotFound;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.OtherCensus;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Makes a {@link Scope} of what was asked, and answers for all pages alike what cannot be answered. */
@Component
class Asking {

    private final CrimeData crime;
    private final Footprints footprints;

    Asking(CrimeData crime, Footprints footprints) {
        this.crime = crime;
        this.footprints = footprints;
    }

    /** What a page may need besides the scope. */
    record Asked(Scope scope, ScopeChoices choices) {}

    /** The page; where the footprint cannot be counted in, the sentence that says why and the page without it. */
    ModelAndView page(
            Frame frame, MultiValueMap<String, String> asked, int usualMonths, Function<Asked, ModelAndView> page) {
        List<Part> parts = crime.parts();
        if (parts.isEmpty()) {
            return AnalysisController.empty(frame);
        }
        List<Footprint> fences = footprints.all();
        Scope scope = Scope.of(Fields.of(asked), parts, fences, usualMonths);
        ModelAndView view;
        try {
            view = page.apply(new Asked(scope, ScopeChoices.of(scope, crime, parts, fences)));
        } catch (NoLookup | OtherCensus | IllegalArgumentException notWithin) {
            if (scope.footprint() == null) {
                throw notWithin;
            }
            scope.fields().error("within", notWithin.getMessage());
            view = page.apply(new Asked(scope.everywhere(), ScopeChoices.of(scope, crime, parts, fences)));
        }
        if (!scope.fields().ok()) {
            view.setStatus(HttpStatus.BAD_REQUEST);
        }
        return view;
    }

    /** The scope for a file. @throws NotFound if there is nothing to count */
    Scope scope(MultiValueMap<String, String> asked, int usualMonths) {
        List<Part> parts = crime.parts();
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        return Scope.of(Fields.of(asked), parts, footprints.all(), usualMonths);
    }
}
