package uk.saferhub.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Words;

/** What the check of a file found, importing what can be, and taking it back. */
@Controller
class ImportController {

    private static final Words WORDS = Words.of(ImportController.class);
    private static final int SHOWN = 50;

    private static final List<ListColumn<Fault>> FAULTS = List.of(
            ListColumn.of("Line", Fault::line),
            ListColumn.of("Column", Fault::column),
            ListColumn.of("Cell", Fault::value),
            ListColumn.of("What is wrong", Fault::reason));

    /**
     * @param work how far a running piece of work is, or null
     * @param same earlier imports of the very same file
     * @param doubles people of the index who may be people of the file
     * @param files links to the faults as a file
     */
    record Page(
            Frame frame,
            Import one,
            List<Detail> about,
            @Nullable String work,
            @Nullable Report report,
            List<String> same,
            List<ImportRows.Row> rows,
            List<Doubles.Shown> doubles,
            List<Link> files,
            Fields fields) {

        List<Fault> faults() {
            return report == null
                    ? List.of()
                    : report.faults().stream().limit(SHOWN).toList();
        }

        List<Report.Changed> differing() {
            return report == null
                    ? List.of()
                    : report.differing().stream().limit(SHOWN).toList();
        }
    }

    private final ImportStore store;
    private final ImportTargets targets;
    private final ImportRows rows;
    private final AskWork ask;
    private final Doubles doubles;
    private final ListFiles files;

    ImportController(
            ImportStore store, ImportTargets targets, ImportRows rows, AskWork ask, Doubles doubles, ListFiles files) {
        this.store = store;
        this.targets = targets;
        this.rows = rows;
        this.ask = ask;
        this.doubles = doubles;
        this.files = files;
    }

    @GetMapping("/imports/{reference}")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView show(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> asked) {
        Import one = store.one(reference, actor);
        Report report = store.report(one);
        List<Fault> faults = report == null ? List.of() : report.faults();
        return files.answer(
                        asked, actor, frame, () -> new ListTable<>("What is wrong in " + reference, "", FAULTS, faults))
                .orElseGet(() -> page(frame, actor, one, Fields.empty()));
    }

    @PostMapping("/imports/{reference}/records")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView enter(Actor actor, @PathVariable String reference) {
        Import one = ask.held(reference, actor);
        ImportRules.mayImport(one.state()).orThrow();
        ask.work(one, WorkImport.Kind.IMPORT, actor);
        return new ModelAndView("redirect:" + one.path());
    }

    @PostMapping("/imports/{reference}/return")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView takeBack(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Import one = ask.held(reference, actor);
        ImportRules.mayTakeBack(one.state()).orThrow();
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 300, WORDS.text("missing.reason"));
        if (!fields.ok()) return page(frame, actor, one, fields);
        store.reason(one, reason, actor);
        ask.work(one, WorkImport.Kind.TAKE_BACK, actor);
        return new ModelAndView("redirect:" + one.path());
    }

    @PostMapping("/imports/{reference}/removal")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView throwAway(Actor actor, @PathVariable String reference) {
        Import one = ask.held(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        store.thrownAway(one, actor);
        return new ModelAndView("redirect:/imports");
    }

    private ModelAndView page(Frame frame, Actor actor, Import one, Fields fields) {
        Optional<ImportQueue.Work> work = ask.open(one);
        Report report = store.report(one);
        boolean faulty = report != null && !report.faults().isEmpty();
        var page = new Page(
                frame.withTitle("Import " + one.reference()),
                one,
                about(one),
                work.map(running -> WORDS.of(running.kind())
                                + (running.done() == 0 ? "" : ": %,d rows so far".formatted(running.done())))
                        .orElse(null),
                report,
                one.state().isOpen() ? rows.sameFile(one) : List.of(),
                rows.standing(one, SHOWN),
                report == null ? List.of() : doubles.shown(report, actor),
                faulty ? files.links(actor, one.path()) : List.of(),
                fields);
        return new ModelAndView(
                "saferhub/imports/show", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private List<Detail> about(Import one) {
        String sheet = one.sheet().isEmpty() ? "" : ", sheet " + one.sheet();
        return List.of(
                Detail.of("What the rows are", targets.label(one.target())),
                Detail.of("File", one.fileName() + sheet),
                Detail.of("SHA-256 of the file", one.fileHash()),
                Detail.of("Brought by", one.madeBy() + ", " + Dates.moment(one.madeAt())),
                Detail.of("Columns", one.mappingVersion() == null ? "" : "Version " + one.mappingVersion()),
                Detail.of(
                        "How it stands",
                        WORDS.of(one.state())
                                + (one.reason() == null ? "" : ": " + one.reason())
                                + (one.state().isOpen()
                                        ? ""
                                        : " (" + one.changedBy() + ", " + Dates.moment(one.changedAt()) + ")")));
    }
}
