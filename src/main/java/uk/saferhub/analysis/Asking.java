package uk.saferhub.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.OtherCensus;
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.crimedata.incidents.AgencyIncidents.Known;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Makes a {@link Scope} of what was asked, and answers for all pages alike what cannot be answered. */
@Component
class Asking {

    private final Scoping scoping;
    private final ListFiles files;
    private final ReadLog log;
    private final Pictures pictures;

    Asking(Scoping scoping, ListFiles files, ReadLog log, Pictures pictures) {
        this.pictures = pictures;
        this.scoping = scoping;
        this.files = files;
        this.log = log;
    }

    /** Whose records a page can be asked of. */
    enum Whose {
        PUBLISHED,
        AGENCIES_TOO
    }

    /** What a page may need besides the scope. */
    record Asked(Scope scope, ScopeChoices choices) {}

    /** The page of published crime alone, else as below. */
    ModelAndView page(
            Frame frame,
            Actor actor,
            MultiValueMap<String, String> asked,
            int usualMonths,
            Function<Asked, ModelAndView> page) {
        return page(frame, actor, asked, usualMonths, Whose.PUBLISHED, page);
    }

    /** The page; where the footprint cannot be counted in, the sentence that says why and the page without it. */
    ModelAndView page(
            Frame frame,
            Actor actor,
            MultiValueMap<String, String> asked,
            int usualMonths,
            Whose whose,
            Function<Asked, ModelAndView> page) {
        Asked made = scoping.asked(actor, Fields.of(asked), usualMonths, whose);
        if (made == null) {
            return AnalysisController.empty(frame);
        }
        Scope scope = made.scope();
        ScopeChoices choices = made.choices();
        String unplaced = unplaced(scope);
        ModelAndView view;
        try {
            if (!unplaced.isEmpty()) {
                scope.fields().error("within", unplaced);
            }
            view = page.apply(new Asked(unplaced.isEmpty() ? scope : scope.everywhere(), choices));
        } catch (NoLookup | OtherCensus notWithin) {
            if (scope.footprint() == null) {
                throw notWithin;
            }
            scope.fields().error("within", notWithin.getMessage());
            view = page.apply(new Asked(scope.everywhere(), choices));
        }
        if (!scope.fields().ok()) {
            view.setStatus(HttpStatus.BAD_REQUEST);
        }
        return view;
    }

    /** A file of published crime alone. @throws NotFound as below */
    ModelAndView file(
            Actor actor, MultiValueMap<String, String> asked, int usualMonths, Function<Scope, ModelAndView> file) {
        return file(actor, asked, usualMonths, Whose.PUBLISHED, file);
    }

    /** A file. @throws NotFound if there is nothing to count, or a footprint that cannot be counted in */
    ModelAndView file(
            Actor actor,
            MultiValueMap<String, String> asked,
            int usualMonths,
            Whose whose,
            Function<Scope, ModelAndView> file) {
        Scope scope = scoping.scope(actor, Fields.of(asked), usualMonths, whose);
        if (scope == null || !unplaced(scope).isEmpty()) {
            throw new NotFound();
        }
        try {
            return file.apply(scope);
        } catch (NoLookup | OtherCensus notWithin) {
            if (scope.footprint() == null) {
                throw notWithin;
            }
            throw new NotFound();
        }
    }

    /** Why crime is not placed in areas such as the footprint's, or empty. */
    static String unplaced(Scope scope) {
        try {
            scope.question();
            return "";
        } catch (IllegalArgumentException notPlaced) {
            return String.valueOf(notPlaced.getMessage());
        }
    }

    /** The links to a table as files; none for whoever may not download. @param address without its ending */
    List<Link> links(Actor actor, String what, String address, String query) {
        return files.may(actor)
                ? List.of(
                        Link.to("Download " + what + " (CSV)", address + ".csv" + query),
                        Link.to("Download " + what + " (ODS)", address + ".ods" + query),
                        Link.to("Download " + what + " (XLSX)", address + ".xlsx" + query))
                : List.of();
    }

    Pictures pictures() {
        return pictures;
    }

    /** Agencies' incidents that were asked about. The log says first what was asked: it names none of them one by one. */
    List<Known> read(Incidence asked, AgencyIncidents incidents, Actor actor) {
        log.note("incidents", asked.words());
        return asked.read(incidents, actor);
    }

    /** A table of open data as a file. @throws NotFound as below */
    ModelAndView file(Table table, String ending, Actor actor, Frame frame) {
        return file(table, ending, actor, frame, "OFFICIAL");
    }

    /** A table as a file that is marked as its scope is. @throws NotFound as below */
    ModelAndView file(Table table, String ending, Actor actor, Frame frame, Scope scope) {
        return file(table, ending, actor, frame, AgencyScope.marking(scope));
    }

    /** A table as a file. @param ending csv, ods or xlsx @throws NotFound for another, or for whoever may not download */
    ModelAndView file(Table table, String ending, Actor actor, Frame frame, String marking) {
        return files.answer(Map.of("file", List.of(ending)), actor, frame.withMarking(marking), table::file)
                .orElseThrow(NotFound::new);
    }

    /** A map as GeoJSON. @throws NotFound for whoever may not download */
    ModelAndView map(String name, String geojson, Actor actor) {
        if (!files.may(actor)) {
            throw new NotFound();
        }
        log.note("file", name + ", GEOJSON");
        try {
            return new ModelAndView(
                    Download.of(geojson.getBytes(StandardCharsets.UTF_8), name + ".geojson", "application/geo+json"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
