package uk.saferhub.crimedata.totals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The totals of a data set that holds totals only: as series, and taking in a file of them after a try. */
@Controller
class TotalsController {

    private static final long LARGEST = 20L << 20;

    private final Catalogue catalogue;
    private final Totals totals;

    TotalsController(Catalogue catalogue, Totals totals) {
        this.catalogue = catalogue;
        this.totals = totals;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/totals")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String id) {
        return page(frame, actor, one(actor, id), Fields.empty(), List.of(), "");
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/totals")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        DataSet set = one(actor, id);
        if (!actor.may(Permission.IMPORT_CRIME, set.realmId())) throw new NotFound();
        Fields fields = Fields.of(posted);
        String act = fields.read().required("act", "Choose whether to try the file or to take it in");
        if (file == null || file.isEmpty()) fields.error("file", "Choose the file");
        else if (file.getSize() > LARGEST) fields.error("file", "The file must be smaller than 20 MB");
        if (!fields.ok() || file == null) return refused(frame, actor, set, fields, List.of());
        TotalsFile read = read(actor, file);
        if (!read.wrong().isEmpty()) {
            fields.error("file", "Nothing was taken in: see what is wrong with the file");
            return refused(frame, actor, set, fields, read.wrong());
        }
        List<Total> changed = totals.changed(actor, set, read.totals());
        String told = told(read.totals(), changed);
        if (!act.equals("take")) return page(frame, actor, set, fields, List.of(), told);
        if (changed.isEmpty()) {
            fields.error("file", "Everything in it is here already");
            return refused(frame, actor, set, fields, List.of());
        }
        totals.take(actor, set, changed);
        return new ModelAndView("redirect:/data/sets/" + set.id() + "/totals");
    }

    private static TotalsFile read(Actor actor, MultipartFile file) throws IOException {
        Path held = Files.createTempFile("saferhub-totals", ".table");
        try {
            file.transferTo(held);
            return TotalsFile.read(held, actor.today());
        } finally {
            Files.deleteIfExists(held);
        }
    }

    private static String told(List<Total> all, List<Total> changed) {
        long measures = all.stream().map(Total::measure).distinct().count();
        long areas = all.stream().map(Total::area).distinct().count();
        return "It can be read: %,d totals of %,d measures in %,d areas. %,d of them are new or say something else than what is here."
                .formatted(all.size(), measures, areas, changed.size());
    }

    /** A set of totals that one sees; the quarterly exchange has a page of its own, and records have theirs. */
    private DataSet one(Actor actor, String id) {
        try {
            return catalogue
                    .one(actor, UUID.fromString(id))
                    .filter(set -> set.aggregates() && set.exchangeSet() == null)
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private ModelAndView refused(Frame frame, Actor actor, DataSet set, Fields fields, List<String> wrong) {
        ModelAndView view = page(frame, actor, set, fields, wrong, "");
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private ModelAndView page(Frame frame, Actor actor, DataSet set, Fields fields, List<String> wrong, String tried) {
        List<Total> here = totals.of(actor, set);
        return new ModelAndView(
                "saferhub/crimedata/totals/show",
                "page",
                new TotalsPage(
                        frame.withTitle("Totals: " + set.name()).withMarking(set.marking()),
                        fields,
                        set,
                        TotalsPage.series(
                                here.subList(0, Math.min(here.size(), Totals.MOST)),
                                catalogue.breaks(actor, SeriesQuestion.dataSet(set.id()))),
                        here.size() > Totals.MOST,
                        wrong,
                        tried,
                        actor.may(Permission.IMPORT_CRIME, set.realmId())));
    }
}
