package uk.saferhub.crimedata;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.intake.CrimeQueue;
import uk.saferhub.crimedata.store.ImportedFileTable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;

/** Importing crime data from a browser, and what was imported by whom. */
@Controller
class ImportsController {

    private static final int A_PAGE = 25;

    /** How long one that came to nothing is shown beside those that wait. */
    private static final Duration TOLD_FOR = Duration.ofDays(2);

    private final BringFiles bring;
    private final CrimeQueue queue;
    private final ImportedFileTable files;

    ImportsController(BringFiles bring, CrimeQueue queue, ImportedFileTable files) {
        this.bring = bring;
        this.queue = queue;
        this.files = files;
    }

    /**
     * @param began when an import began: its files alone are shown, with what they did together
     * @param large whether a browser was sent here since its files are too large
     */
    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/crime/imports")
    ModelAndView list(
            Frame frame,
            Actor actor,
            @RequestParam(name = "import", defaultValue = "") String began,
            @RequestParam(defaultValue = "false") boolean large,
            @RequestParam(defaultValue = "1") int page) {
        if (!began.isEmpty()) return one(frame, files.of(moment(began)));
        if (large) {
            Fields fields = Fields.empty().error("files", LargeUploads.SENTENCE);
            return refused(frame, actor, fields, HttpStatus.CONTENT_TOO_LARGE);
        }
        return all(frame, actor, Fields.empty(), page);
    }

    @Requires(Permission.IMPORT_CRIME)
    @PostMapping("/crime/imports")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam MultiValueMap<String, String> posted)
            throws IOException {
        Fields fields = Fields.of(posted);
        try {
            UUID work = bring.bring(files == null ? List.of() : files, fields, actor);
            return work == null
                    ? refused(frame, actor, fields, HttpStatus.BAD_REQUEST)
                    : new ModelAndView("redirect:/crime/imports/work/" + work);
        } catch (ImportRunning busy) {
            return refused(frame, actor, fields.error("files", busy.getMessage()), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView refused(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        ModelAndView view = all(frame, actor, fields, 1);
        view.setStatus(status);
        return view;
    }

    private ModelAndView all(Frame frame, Actor actor, Fields fields, int page) {
        Paging paging = new Paging(Math.max(1, page), A_PAGE, files.count(), false, "/crime/imports?page=");
        List<ImportedFile> shown = files.newest(A_PAGE, (paging.page() - 1) * A_PAGE);
        return new ModelAndView(
                "saferhub/crimedata/imports",
                "page",
                new ImportPage(frame, fields, queue.open(actor.now().minus(TOLD_FOR)), shown, paging));
    }

    private ModelAndView one(Frame frame, List<ImportedFile> files) {
        if (files.isEmpty()) {
            throw new NotFound();
        }
        ImportReport report = new ImportReport(files);
        return new ModelAndView(
                "saferhub/crimedata/report",
                "page",
                new ImportPage.OfImport(
                        frame, report, queue.of(files.getFirst().at()).orElse(null)));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw new NotFound();
        }
    }
}
