package uk.saferhub.crimedata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.importing.AllRejects;
import uk.saferhub.crimedata.intake.CrimeQueue;
import uk.saferhub.crimedata.intake.Withdraw;
import uk.saferhub.crimedata.intake.Withdrawals;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.ImportedFileTable;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One imported file: what became of it, all rows of it that could not be read, and taking it back. */
@Controller
class ImportedFileController {

    private static final int LONGEST_REASON = 400;

    private final ImportedFileTable files;
    private final CrimeStore store;
    private final CrimeQueue queue;
    private final Withdrawals withdrawals;
    private final Withdraw withdraw;

    ImportedFileController(
            ImportedFileTable files, CrimeStore store, CrimeQueue queue, Withdrawals withdrawals, Withdraw withdraw) {
        this.files = files;
        this.store = store;
        this.queue = queue;
        this.withdrawals = withdrawals;
        this.withdraw = withdraw;
    }

    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/crime/imports/{id}")
    ModelAndView file(Frame frame, @PathVariable String id) {
        return page(frame, one(id), Fields.empty());
    }

    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/crime/imports/{id}/rejects.csv")
    ModelAndView rejects(@PathVariable String id) throws IOException {
        ImportedFile file = one(id);
        Path spool = Files.createTempFile("saferhub-rejects", ".csv");
        try (BufferedWriter rows = Files.newBufferedWriter(spool)) {
            AllRejects all = new AllRejects(store.rejects());
            all.heading(rows);
            all.of(file, files.rejects(file.id()), rows);
        }
        return new ModelAndView(Download.of(spool, "rejected-rows.csv", "text/csv;charset=UTF-8"));
    }

    @Requires(Permission.IMPORT_CRIME)
    @PostMapping("/crime/imports/{id}/withdrawal")
    ModelAndView takeBack(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        ImportedFile file = one(id);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", LONGEST_REASON, "Say why the file is taken back");
        if (withdrawals.of(file.id()).isPresent() || !withdrawals.anyInForce(file.id()))
            fields.error("reason", "Nothing that this file brought is in force, so there is nothing to take back");
        if (!fields.ok()) return refused(frame, file, fields, HttpStatus.BAD_REQUEST);
        try {
            withdraw.withdraw(file, reason, actor);
        } catch (ImportRunning busy) {
            return refused(frame, file, fields.error("reason", busy.getMessage()), HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:/crime/imports/" + file.id());
    }

    private ModelAndView refused(Frame frame, ImportedFile file, Fields fields, HttpStatus status) {
        ModelAndView view = page(frame, file, fields);
        view.setStatus(status);
        return view;
    }

    private ModelAndView page(Frame frame, ImportedFile file, Fields fields) {
        return new ModelAndView(
                "saferhub/crimedata/file",
                "page",
                new ImportPage.OfFile(
                        frame,
                        fields,
                        file,
                        files.rejects(file.id()),
                        queue.of(file.at()).orElse(null),
                        withdrawals.of(file.id()).orElse(null),
                        withdrawals.anyInForce(file.id())));
    }

    private ImportedFile one(String id) {
        return key(id).flatMap(files::one).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
