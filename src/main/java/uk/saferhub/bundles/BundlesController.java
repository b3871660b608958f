package uk.saferhub.bundles;

import static uk.saferhub.access.Permission.DISCLOSE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.access.WhoMay;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Folders;
import uk.saferhub.files.Papers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The copies of a record's papers, making more, and asking them back. */
@Controller
class BundlesController {

    private static final Words WORDS = Words.of(BundlesController.class);
    private static final int MOST = 40;

    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            List<Copy> copies,
            List<Choice> recipients,
            List<Choice> documents,
            boolean restricted) {

        String path() {
            return "/records/" + folder.record().reference() + "/bundles";
        }

        String file(Copy copy) {
            return path() + "/" + copy.id() + "/file";
        }

        boolean isAnyToRecall() {
            return copies.stream().anyMatch(copy -> copy.mayTurnUp() && !copy.isRecalled());
        }

        String where(Copy copy) {
            String where = copy.fate() == null
                    ? WORDS.text("out")
                    : WORDS.of(copy.fate()) + ", " + Dates.day(copy.fateOn())
                            + (String.valueOf(copy.fateWords()).isBlank() ? "" : ": " + copy.fateWords());
            return where + (copy.isRecalled() ? " (" + WORDS.text("recalled", Dates.day(copy.recalledOn())) + ")" : "");
        }
    }

    private final Folders folders;
    private final Bundles bundles;
    private final CopyStore store;
    private final Papers papers;

    BundlesController(Folders folders, Bundles bundles, CopyStore store, Papers papers) {
        this.folders = folders;
        this.bundles = bundles;
        this.store = store;
        this.papers = papers;
    }

    @GetMapping("/records/{reference}/bundles")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Folder folder = folders.work(reference, actor);
        List<UUID> all = papers.of(folder).stream().map(Papers.Paper::document).toList();
        return page(actor, frame, folder, Fields.empty().withAll("document", all), HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/bundles")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView make(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        List<WhoMay.Person> recipients = bundles.readers(folder, actor).stream()
                .filter(person -> fields.chosen("to", key(person)))
                .toList();
        var documents = papers.of(folder).stream()
                .map(Papers.Paper::document)
                .filter(document -> fields.chosen("document", document.toString()))
                .collect(Collectors.toSet());
        if (recipients.isEmpty()) fields.error("to", WORDS.text("missing.to"));
        if (recipients.size() > MOST) fields.error("to", WORDS.text("many.to", MOST));
        if (documents.isEmpty()) fields.error("document", WORDS.text("missing.document"));
        String inSpite = bundles.isRestricted(folder)
                ? fields.read().required("inspite", 500, WORDS.text("missing.inspite"))
                : "";
        if (!fields.ok()) return page(actor, frame, folder, fields, HttpStatus.BAD_REQUEST);
        bundles.make(folder, recipients, documents, inSpite, actor);
        return new ModelAndView("redirect:/records/" + reference + "/bundles");
    }

    @PostMapping("/records/{reference}/bundles/recall")
    @Requires(value = DISCLOSE, alsoRecords = true)
    ModelAndView recall(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", 300, WORDS.text("missing.reason"));
        if (!fields.ok()) return page(actor, frame, folder, fields, HttpStatus.BAD_REQUEST);
        bundles.recall(folder, why, actor);
        return new ModelAndView("redirect:/records/" + reference + "/bundles");
    }

    private ModelAndView page(Actor actor, Frame frame, Folder folder, Fields fields, HttpStatus status) {
        List<Choice> recipients = bundles.readers(folder, actor).stream()
                .map(person -> new Choice(key(person), person.name() + ", " + person.organisation(), person.role()))
                .toList();
        List<Choice> documents = papers.of(folder).stream()
                .map(paper -> new Choice(
                        paper.document().toString(), paper.title(), paper.printable() ? null : WORDS.text("screen")))
                .toList();
        var page = new Page(
                frame.withTitle("Paper copies of " + folder.record().reference()),
                fields,
                folder,
                store.of(folder),
                recipients,
                documents,
                bundles.isRestricted(folder));
        return new ModelAndView("saferhub/bundles/show", Map.of("page", page), status);
    }

    private static String key(WhoMay.Person person) {
        return person.accountId() + "/" + person.organisationId();
    }
}
