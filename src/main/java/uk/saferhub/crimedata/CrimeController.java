package uk.saferhub.crimedata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;
import uk.saferhub.crimedata.definitions.Definitions;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** How much crime, when, of what kind and where: one force at a time. */
@Controller
class CrimeController {

    private final CrimeData crime;
    private final Footprints footprints;
    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Vintages vintages;

    CrimeController(
            CrimeData crime, Footprints footprints, Catalogue catalogue, Definitions definitions, Vintages vintages) {
        this.vintages = vintages;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.crime = crime;
        this.footprints = footprints;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/crime")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        boolean mayImport = actor.may(Permission.IMPORT_CRIME);
        List<Part> parts = crime.parts();
        if (parts.isEmpty()) {
            return new ModelAndView("saferhub/crimedata/empty", "page", new CrimePage.Empty(frame, mayImport));
        }
        List<Footprint> fences = footprints.all();
        CrimeFilter filter = filter(actor, asked, parts, fences);
        CrimePages pages = new CrimePages(crime, parts, fences, definitions.choices(actor));
        CrimePage page;
        try {
            page = pages.page(frame, filter, breaks(actor, filter), joined(filter), mayImport);
        } catch (NoLookup | OtherCensus | IllegalArgumentException notWithin) {
            filter.fields().error("within", notWithin.getMessage());
            page = pages.page(frame, filter.everywhere(), breaks(actor, filter.everywhere()), "", mayImport);
        }
        ModelAndView view = new ModelAndView("saferhub/crimedata/show", "page", page);
        if (!filter.fields().ok()) {
            view.setStatus(HttpStatus.BAD_REQUEST);
        }
        return view;
    }

    /** Those that touch what is shown, and where street crime came to stand for a supply that ceased. */
    private List<SeriesBreak> breaks(Actor actor, CrimeFilter filter) {
        SeriesQuestion asked = SeriesQuestion.streetCrime(filter.force().slug(), filter.kinds())
                .within(filter.footprint())
                .between(filter.from(), filter.to());
        List<SeriesBreak> breaks = new ArrayList<>(catalogue.breaks(actor, asked));
        breaks.addAll(catalogue.supplies(actor, asked));
        breaks.addAll(vintages.changes(filter.question(List.of())));
        return breaks;
    }

    private String joined(CrimeFilter filter) {
        return vintages.note(filter.question(List.of()));
    }

    private CrimeFilter filter(
            Actor actor, MultiValueMap<String, String> asked, List<Part> parts, List<Footprint> fences) {
        Fields fields = Fields.of(asked);
        return CrimeFilter.of(fields, parts, fences, definitions.kinds(actor, fields.value("type")));
    }

    /** The numbers of the page as a file, counted by whatever is named in {@code by}. */
    @Requires(Permission.READ_CRIME)
    @GetMapping("/crime/counts.csv")
    ModelAndView counts(
            Actor actor,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "month,type") String by)
            throws IOException {
        List<Part> parts = crime.parts();
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        CrimeFilter filter = filter(actor, asked, parts, footprints.all());
        try {
            Counts counts = crime.count(filter.question(Dimension.list(by)));
            byte[] csv = crime.csv(counts).getBytes(StandardCharsets.UTF_8);
            return new ModelAndView(
                    Download.of(csv, "crime-by-" + by.replace(',', '-') + ".csv", "text/csv;charset=UTF-8"));
        } catch (IllegalArgumentException | NoLookup | OtherCensus nothingToCountBy) {
            throw new NotFound();
        }
    }
}
