package uk.saferhub.bundles;

import static uk.saferhub.access.Permission.DISCLOSE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.Requires;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.files.PaperWords;
import uk.saferhub.files.Papers;
import uk.saferhub.files.Pdf;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** One copy: its file to print, and what became of the paper. */
@Controller
class CopyController {

    private static final Words WORDS = Words.of(CopyController.class);
    private static final String MARKING = "OFFICIAL-SENSITIVE";

    record Page(Frame frame, Fields fields, Folder folder, Copy copy) {

        String back() {
            return "/records/" + folder.record().reference() + "/bundles";
        }

        String path() {
            return back() + "/" + copy.id();
        }
    }

    private final Folders folders;
    private final Bundles bundles;
    private final CopyStore store;
    private final Papers papers;
    private final ReadLog log;

    CopyController(Folders folders, Bundles bundles, CopyStore store, Papers papers, ReadLog log) {
        this.folders = folders;
        this.bundles = bundles;
        this.store = store;
        this.papers = papers;
        this.log = log;
    }

    @GetMapping("/records/{reference}/bundles/{id}/file")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView print(Actor actor, @PathVariable String reference, @PathVariable UUID id) throws IOException {
        Folder folder = folders.work(reference, actor);
        Copy copy = store.one(folder, id).orElseThrow(NotFound::new);
        List<Papers.Paper> contents = bundles.contents(folder, copy, actor);
        String whose = "Copy " + copy.number() + " for " + copy.recipient() + ", " + copy.body();
        var spooled = new ArrayList<Path>();
        var versions = new ArrayList<String>();
        Path made = Files.createTempFile("saferhub-bundle", null);
        boolean handed = false;
        try {
            for (Papers.Paper paper : contents)
                if (paper.printable()) {
                    Path one = Files.createTempFile("saferhub-paper", null);
                    spooled.add(one);
                    versions.add(papers.read(folder, paper, one).toString());
                }
            var words = new StringBuilder();
            var unread = new HashMap<UUID, Integer>();
            List<Papers.Paper> printed =
                    contents.stream().filter(Papers.Paper::printable).toList();
            for (int i = 0; i < spooled.size(); i++) {
                List<String> pages = PaperWords.pagesOfPdf(spooled.get(i));
                words.append(String.join("", pages)).append('\n');
                int blank = (int) pages.stream().filter(String::isBlank).count();
                if (blank > 0) unread.put(printed.get(i).document(), blank);
            }
            bundles.mayLeave(folder, copy, words.toString(), actor);
            CopyPaper.write(cover(folder, whose, contents, unread, actor), spooled, MARKING, whose, made);
            bundles.printed(folder, copy, actor);
            log.note("documents", String.join(" ", versions));
            log.note("paper copy", copy.number() + " for " + copy.recipientId());
            handed = true;
            String name = MARKING + " " + reference + " copy " + copy.number() + ".pdf";
            return new ModelAndView(Download.of(made, name, "application/pdf"));
        } catch (IOException thickOrBroken) {
            BundleRules.fits(false).orThrow();
            throw thickOrBroken;
        } finally {
            for (Path one : spooled) Files.deleteIfExists(one);
            if (!handed) Files.deleteIfExists(made);
        }
    }

    /** What the bundle holds, and to whom it comes back. It says nothing of what its recipient may not see. */
    private static byte[] cover(
            Folder folder, String whose, List<Papers.Paper> contents, Map<UUID, Integer> unread, Actor actor) {
        var body = new StringBuilder("<h1>" + Pdf.escape(folder.name()) + "</h1>");
        body.append("<p><strong>").append(Pdf.escape(whose)).append("</strong></p>");
        body.append("<p>This paper is for the one whose name it bears. It is not copied, and not given on. ")
                .append(
                        "Return it to whoever gave it when it is asked back, or when the matter is over.</p><h2>Papers</h2>");
        for (Papers.Paper paper : contents)
            body.append("<p>")
                    .append(Pdf.escape(paper.title() + " (" + paper.organisation() + ", " + paper.marking() + ")"))
                    .append(
                            paper.handling().isEmpty()
                                    ? ""
                                    : "<br/><strong>" + Pdf.escape(paper.handling()) + "</strong>")
                    .append(paper.printable() ? "" : ": on the screen only")
                    .append(unread(unread.getOrDefault(paper.document(), 0)))
                    .append("</p>");
        String foot = "Printed by " + actor.name() + ", " + Dates.moment(actor.now());
        return Pdf.of("Bundle", "", foot, body.toString());
    }

    /** What no program could hold against the addresses that must not be found, whoever prints it reads. */
    private static String unread(int pages) {
        return pages == 0
                ? ""
                : "<br/>" + Pdf.escape(WORDS.text(pages == 1 ? "unread.one" : "unread.many", Integer.toString(pages)));
    }

    @GetMapping("/records/{reference}/bundles/{id}")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        Folder folder = folders.work(reference, actor);
        Copy copy = store.one(folder, id).orElseThrow(NotFound::new);
        return page(frame, folder, copy, Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping("/records/{reference}/bundles/{id}")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView became(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Copy copy = store.one(folder, id).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        Fate fate = read.requiredChoice("fate", Fate.class, WORDS.text("missing.fate"));
        LocalDate on = read.requiredDate("on", WORDS.text("missing.day"));
        read.atMost("words", 300);
        if (!fields.ok() || fate == null || on == null) return page(frame, folder, copy, fields);
        bundles.became(folder, copy, fate, on, read.text("words"), actor);
        return new ModelAndView("redirect:/records/" + reference + "/bundles");
    }

    private static ModelAndView page(Frame frame, Folder folder, Copy copy, Fields fields) {
        var page = new Page(frame.withTitle("Copy " + copy.number()), fields, folder, copy);
        return new ModelAndView(
                "saferhub/bundles/copy", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
