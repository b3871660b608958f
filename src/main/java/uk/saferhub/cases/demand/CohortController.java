package uk.saferhub.cases.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Settings;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** Does it get less where hubs work? Demand before and after, for many cases together and by the risk that they began with. */
@Controller
class CohortController {

    private static final String PATH = "/case-demand";

    /** Rows of the page; what it says is said of all of them. */
    private static final int SHOWN = 100;

    /** Cases that were opened in one band. @param band as the pack names it */
    record Banded(String band, Demand demand) {}

    /** What may be asked for. */
    record Options(List<Choice> windows, List<Choice> hubs, List<Choice> kinds) {}

    /** @param cases the newest of them */
    record Page(
            Frame frame,
            Fields fields,
            Options options,
            Demand demand,
            List<Banded> bands,
            List<DemandStore.Counts> cases,
            Map<String, String> names,
            List<Link> files) {

        String band(DemandStore.Counts one) {
            return label(one.band(), names);
        }
    }

    private final DemandStore store;
    private final Choices choices;
    private final ListFiles files;
    private final HeldNames held;
    private final ReadLog log;

    CohortController(DemandStore store, Choices choices, ListFiles files, HeldNames held, ReadLog log) {
        this.store = store;
        this.choices = choices;
        this.files = files;
        this.held = held;
        this.log = log;
    }

    @GetMapping(PATH)
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_COMPLAINT)
    ModelAndView show(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        int days = DemandController.WINDOWS.stream()
                .filter(window -> window.toString().equals(fields.value("days")))
                .findFirst()
                .orElse(90);
        List<Settings> settings = actor.seats().stream()
                .map(Seat::realmId)
                .distinct()
                .map(realm -> choices.now(realm, actor))
                .toList();
        Map<String, String> names = bands(settings);
        String kind = Arrays.stream(IncidentKind.values())
                .map(IncidentKind::name)
                .filter(fields.value("kind")::equals)
                .findFirst()
                .orElse("");
        var wanted = new DemandStore.Asked(days, fields.value("hub"), kind, null);
        String query =
                PATH + "?days=" + days + hub(fields.value("hub"), settings) + (kind.isEmpty() ? "" : "&kind=" + kind);
        return files.answer(asked, actor, frame, () -> file(days, names, rows(wanted, ListFiles.MOST, actor)))
                .orElseGet(() -> page(actor, frame, fields, settings, wanted, query));
    }

    private ModelAndView page(
            Actor actor, Frame frame, Fields fields, List<Settings> settings, DemandStore.Asked wanted, String query) {
        Map<String, String> names = bands(settings);
        List<Alike> alike = store.alike(wanted, actor);
        var page = new Page(
                frame.withTitle("Demand before and after"),
                fields.with("days", wanted.days()),
                new Options(
                        DemandController.WINDOWS.stream()
                                .map(window -> Choice.of(window, window + " days"))
                                .toList(),
                        settings.stream()
                                .flatMap(one -> one.hubs().stream())
                                .map(hub -> Choice.of(hub.code(), hub.name()))
                                .toList(),
                        Arrays.stream(IncidentKind.values())
                                .map(kind -> Choice.of(kind, CaseWords.of(kind)))
                                .toList()),
                Demand.of(wanted.days(), alike),
                banded(wanted.days(), names, alike),
                rows(wanted, SHOWN, actor),
                names,
                files.links(actor, query));
        return new ModelAndView("saferhub/cases/demand/cohort", "page", page);
    }

    private List<DemandStore.Counts> rows(DemandStore.Asked wanted, int most, Actor actor) {
        List<DemandStore.Counts> cases = held.told(
                store.counts(wanted, most, actor),
                DemandStore.Counts::id,
                (one, words) -> one.named(words.in(one.title())),
                actor);
        log.read(cases.stream().map(DemandStore.Counts::id).toList());
        return cases;
    }

    private static ListTable<DemandStore.Counts> file(
            int days, Map<String, String> names, List<DemandStore.Counts> cases) {
        return new ListTable<>(
                "Demand before and after",
                days + " days",
                List.of(
                        ListColumn.fixed("Case", DemandStore.Counts::reference),
                        ListColumn.of("About", DemandStore.Counts::title),
                        ListColumn.of("Opened", DemandStore.Counts::openedOn),
                        ListColumn.fixed("Risk then", one -> label(one.band(), names)),
                        ListColumn.of("Before", DemandStore.Counts::before),
                        ListColumn.of("After", DemandStore.Counts::after)),
                cases,
                DemandStore.Counts::id);
    }

    /** Highest risk first, as the matrix has its bands from low to high; those that were not scored come last. */
    private static List<Banded> banded(int days, Map<String, String> names, List<Alike> cases) {
        var bands = new ArrayList<>(names.keySet()).reversed();
        var rows = new ArrayList<Banded>();
        for (String band : bands) add(rows, band, days, names, cases);
        add(rows, null, days, names, cases);
        return rows;
    }

    private static void add(
            List<Banded> rows,
            @org.jspecify.annotations.Nullable String band,
            int days,
            Map<String, String> names,
            List<Alike> cases) {
        List<Alike> those =
                cases.stream().filter(one -> Objects.equals(one.band(), band)).toList();
        if (!those.isEmpty()) rows.add(new Banded(label(band, names), Demand.of(days, those)));
    }

    private static String label(@org.jspecify.annotations.Nullable String band, Map<String, String> names) {
        return band == null ? "Not scored then" : names.getOrDefault(band, CaseWords.code(band));
    }

    /** By code, from the lowest of a matrix to its highest. */
    private static Map<String, String> bands(List<Settings> settings) {
        var names = new LinkedHashMap<String, String>();
        for (Settings one : settings)
            for (Hub hub : one.hubs())
                if (hub.matrix() != null)
                    one.matrix(hub.matrix()).bands().forEach(band -> names.putIfAbsent(band.code(), band.label()));
        return names;
    }

    private static String hub(String asked, List<Settings> settings) {
        boolean known = settings.stream()
                .flatMap(one -> one.hubs().stream())
                .anyMatch(hub -> hub.code().equals(asked));
        return known ? "&hub=" + asked : "";
    }
}
