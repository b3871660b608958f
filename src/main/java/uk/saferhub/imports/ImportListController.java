package uk.saferhub.imports;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.tables.reading.UnreadableFile;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The files that one's own body has brought, and bringing another. */
@Controller
class ImportListController {

    private static final Words WORDS = Words.of(ImportListController.class);

    /** More is not even read. */
    private static final long MOST_BYTES = 20L << 20;

    record Row(String reference, String path, String target, String file, String state, String by, Instant at) {}

    record ListPage(Frame frame, List<Row> rows) {}

    /** @param targets what rows can be, by realm and code */
    record NewPage(Frame frame, List<Choice> targets, Fields fields) {}

    private final ImportStore store;
    private final ImportTargets targets;
    private final BringFile bring;

    ImportListController(ImportStore store, ImportTargets targets, BringFile bring) {
        this.store = store;
        this.targets = targets;
        this.bring = bring;
    }

    @GetMapping("/imports")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView list(Frame frame, Actor actor) {
        List<Row> rows = store.newest(actor).stream()
                .map(one -> new Row(
                        one.reference(),
                        one.path(),
                        targets.label(one.target()),
                        one.fileName(),
                        WORDS.of(one.state()),
                        one.madeBy(),
                        one.madeAt()))
                .toList();
        return new ModelAndView("saferhub/imports/list", "page", new ListPage(frame.withTitle("Imports"), rows));
    }

    @GetMapping("/imports/new")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView form(Frame frame, Actor actor) {
        return form(frame, actor, Fields.empty());
    }

    @PostMapping("/imports")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView add(
            Frame frame,
            Actor actor,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile file)
            throws IOException {
        Fields fields = Fields.of(posted);
        String target = fields.read().required("target", WORDS.text("missing.target"));
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) fields.error("upload", WORDS.text("missing.file"));
        boolean offered =
                offered(actor).stream().anyMatch(choice -> choice.value().equals(target));
        if (!offered) fields.error("target", WORDS.text("missing.target"));
        if (!fields.ok() || file == null) return form(frame, actor, fields);
        String[] parts = target.split("/");
        try {
            Upload upload = Upload.of(file.getOriginalFilename(), file.getBytes());
            String reference = bring.bring(upload, parts[1], UUID.fromString(parts[0]), actor);
            return new ModelAndView("redirect:/imports/" + reference + "/table");
        } catch (UnreadableFile told) {
            return form(frame, actor, fields.error("upload", told.getMessage()));
        }
    }

    private ModelAndView form(Frame frame, Actor actor, Fields fields) {
        var page = new NewPage(frame.withTitle("Bring a spreadsheet"), offered(actor), fields);
        return new ModelAndView(
                "saferhub/imports/new", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** Where a person works in several realms each is said beside what the rows are. */
    private List<Choice> offered(Actor actor) {
        var choices = new ArrayList<Choice>();
        List<Seat> seats = actor.seats();
        boolean several = seats.stream().map(Seat::realmId).distinct().count() > 1;
        for (Seat seat : seats)
            for (ImportTarget target : targets.of(actor, seat.realmId())) {
                String where = several ? ", " + seat.partnershipName() + ", " + seat.compartment() : "";
                Choice choice = Choice.of(seat.realmId() + "/" + target.code(), target.label() + where);
                if (!choices.contains(choice)) choices.add(choice);
            }
        return choices;
    }
}
