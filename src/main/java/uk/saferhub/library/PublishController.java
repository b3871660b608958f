package uk.saferhub.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.saferhub.files.TakePdf;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Puts a paper into the public library, and withdraws it: for those who publish. */
@Controller
class PublishController {

    /** @param reports published ones that are not in the library. @param own papers of the actor's partnerships */
    record Page(Frame frame, Fields fields, List<Choice> kinds, List<Choice> reports, List<Choice> own) {}

    /** Whether the title or summary names somebody. */
    enum Named {
        YES,
        NO
    }

    private final Library library;
    private final PublicReports reports;
    private final TakePdf take;

    PublishController(Library library, PublicReports reports, TakePdf take) {
        this.library = library;
        this.reports = reports;
        this.take = take;
    }

    @Requires(Permission.PUBLISH_REPORT)
    @GetMapping("/library/publishing")
    ModelAndView form(Actor actor, Frame frame) {
        return page(actor, frame, Fields.empty().withDate("dated", actor.today()), HttpStatus.OK);
    }

    @Requires(Permission.PUBLISH_REPORT)
    @PostMapping("/library/publishing")
    ModelAndView publish(
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        PaperKind kind = read.requiredChoice("kind", PaperKind.class, "Choose what it is");
        String title = read.required("title", 200, "Enter its title");
        String about = read.required("about", 500, "Enter what it is about, in a sentence");
        LocalDate dated = read.requiredDate("dated", "Enter the day that it bears");
        UUID report = read.id("report", "Choose one of the reports");
        boolean sent = file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
        if (report != null && sent) fields.error("file", "Choose a report or a file, not both");
        if (!fields.value("public").equals("yes")) fields.error("public", "Confirm that everybody may read it");
        Optional<Library.Words> words = Optional.empty();
        if (report != null) {
            words = reports.words(report, actor);
            if (words.isEmpty()) fields.error("report", "Choose one of the reports");
        } else words = take.of(file, fields).map(pdf -> new Library.Words(null, pdf));
        if (!fields.ok() || kind == null || dated == null || words.isEmpty())
            return page(actor, frame, fields, HttpStatus.BAD_REQUEST);
        Seat seat = seat(report, actor);
        Optional<String> added = library.add(
                new Library.NewPaper(
                        seat.partnership(), seat.organisationId(), kind, title, about, dated, report, words.get()),
                actor);
        LibraryRules.mayAdd(added.isPresent()).orThrow();
        return new ModelAndView("redirect:/library/" + added.orElseThrow());
    }

    @Requires(Permission.PUBLISH_REPORT)
    @PostMapping("/library/withdrawals")
    ModelAndView withdraw(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Optional<Library.Paper> paper = library.one(fields.value("paper")).filter(one -> publishes(actor, one));
        if (paper.isEmpty()) fields.error("paper", "Choose a paper");
        String reason = fields.read().required("withdrawn", 300, "Enter why it is withdrawn: everybody reads this");
        Optional<Named> named = Optional.ofNullable(fields.read()
                .requiredChoice("named", Named.class, "Choose whether the title or summary names somebody"));
        if (!fields.ok()) return page(actor, frame, fields, HttpStatus.BAD_REQUEST);
        LibraryRules.mayWithdraw(library.withdraw(paper.orElseThrow(), reason, named.orElseThrow() == Named.YES, actor))
                .orThrow();
        return new ModelAndView("redirect:/library/" + paper.get().reference());
    }

    /** Of the partnership whose report it is; without one, of the first that the actor publishes for. */
    private Seat seat(@Nullable UUID report, Actor actor) {
        Optional<UUID> realm = reports.notInLibrary(actor).stream()
                .filter(one -> one.id().equals(report))
                .map(PublicReports.Published::realmId)
                .findFirst();
        if (report != null) LibraryRules.mayAdd(realm.isPresent()).orThrow();
        return realm.map(actor::seat).orElseGet(() -> actor.seats().getFirst());
    }

    private static boolean publishes(Actor actor, Library.Paper paper) {
        return actor.seats().stream().anyMatch(seat -> seat.partnership().equals(paper.partnership()));
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, HttpStatus status) {
        List<Choice> published = reports.notInLibrary(actor).stream()
                .map(one -> Choice.of(
                        one.id(),
                        one.template().replace('-', ' ') + ", " + Dates.day(one.dated()) + ", " + one.reference()))
                .toList();
        List<Choice> own = library.of(LibraryFilter.of("", "", "")).stream()
                .filter(paper -> paper.stands() && publishes(actor, paper))
                .map(paper -> Choice.of(paper.reference(), paper.title() + ", " + Dates.day(paper.dated())))
                .toList();
        var page =
                new Page(frame.withTitle("Publish in the library"), fields, LibraryController.kinds(), published, own);
        return new ModelAndView("saferhub/library/publish", Map.of("page", page), status);
    }
}
