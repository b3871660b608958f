package uk.saferhub.crimedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import uk.saferhub.crimedata.store.ImportedFileTable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;

/** Importing crime data from a browser, and what was imported by whom. */
@Controller
class ImportsController {

    private static final int A_PAGE = 25;

    private final CrimeData crime;
    private final ImportedFileTable files;

    ImportsController(CrimeData crime, ImportedFileTable files) {
        this.crime = crime;
        this.files = files;
    }

    /** @param import when an import began: its files alone are shown, with what they did together */
    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/crime/imports")
    ModelAndView list(
            Frame frame,
            @RequestParam(name = "import", defaultValue = "") String began,
            @RequestParam(defaultValue = "1") int page) {
        return began.isEmpty() ? all(frame, Fields.empty(), page) : one(frame, files.of(moment(began)));
    }

    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/crime/imports/{id}")
    ModelAndView file(Frame frame, @PathVariable String id) {
        ImportedFile file = key(id).flatMap(files::one).orElseThrow(NotFound::new);
        return new ModelAndView(
                "saferhub/crimedata/file", "page", new ImportPage.OfFile(frame, file, files.rejects(file.id())));
    }

    @Requires(Permission.IMPORT_CRIME)
    @PostMapping("/crime/imports")
    ModelAndView add(Frame frame, Actor actor, @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        try (Uploads uploads = Uploads.of(files == null ? List.of() : files)) {
            if (uploads.paths().isEmpty()) {
                return refused(frame, "Choose a file or a zip from data.police.uk", HttpStatus.BAD_REQUEST);
            }
            ImportReport report = crime.importFrom(uploads.paths(), actor.name(), Progress.SILENT);
            return new ModelAndView("redirect:/crime/imports?import="
                    + report.files().getFirst().at());
        } catch (UncheckedIOException busy) {
            return refused(frame, busy.getMessage(), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView refused(Frame frame, String why, HttpStatus status) {
        ModelAndView view = all(frame, Fields.empty().error("files", why), 1);
        view.setStatus(status);
        return view;
    }

    private ModelAndView all(Frame frame, Fields fields, int page) {
        Paging paging = new Paging(Math.max(1, page), A_PAGE, files.count(), false, "/crime/imports?page=");
        List<ImportedFile> shown = files.newest(A_PAGE, (paging.page() - 1) * A_PAGE);
        return new ModelAndView("saferhub/crimedata/imports", "page", new ImportPage(frame, fields, shown, paging));
    }

    private static ModelAndView one(Frame frame, List<ImportedFile> files) {
        if (files.isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView(
                "saferhub/crimedata/report", "page", new ImportPage.OfImport(frame, new ImportReport(files)));
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw new NotFound();
        }
    }
}
