package uk.saferhub.files;

import static uk.saferhub.access.Permission.*;

import java.io.IOException;
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
import uk.saferhub.files.checking.Checked;
import uk.saferhub.files.checking.FileKind;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.files.redaction.Found;
import uk.saferhub.files.redaction.Redactor;
import uk.saferhub.files.redaction.Region;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Makes a redacted copy of a document that has pages or words: another version, of which nothing can be uncovered. */
@Controller
class RedactController {

    record Page(Frame frame, Fields fields, Folder folder, DocumentList.Shown document, DocumentList.Version version) {

        boolean picture() {
            return AsPages.isPicture(version.kind());
        }

        /** Whether its words alone go into the copy. */
        boolean wordsAlone() {
            return !picture() && version.kind() != FileKind.PDF;
        }

        String documentPath() {
            return folder.path() + "/" + document.id();
        }

        String path() {
            return documentPath() + "/versions/" + version.number() + "/redaction";
        }
    }

    private final Folders folders;
    private final DocumentList list;
    private final Documents documents;

    RedactController(Folders folders, DocumentList list, Documents documents) {
        this.folders = folders;
        this.list = list;
        this.documents = documents;
    }

    @GetMapping("/records/{reference}/documents/{id}/versions/{number}/redaction")
    @Requires(value = ATTACH_DOCUMENT, alsoRecords = true)
    ModelAndView form(
            Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id, @PathVariable int number) {
        return page(frame, folders.work(reference, actor), id, number, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/documents/{id}/versions/{number}/redaction")
    @Requires(value = ATTACH_DOCUMENT, alsoRecords = true)
    ModelAndView redact(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        DocumentList.Version version = original(folder, id, number);
        Fields fields = Fields.of(posted);
        var read = fields.read().atMost("words", 4000).atMost("regions", 4000);
        List<String> words = read.text("words")
                .lines()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        List<Region> regions = regions(fields);
        if (words.stream()
                .anyMatch(word -> word.replaceAll("[^\\p{L}\\p{N}]", "").length() < 3))
            fields.error("words", "Enter words of three letters or more: shorter ones stand within too many others");
        if (words.isEmpty() && regions.isEmpty() && fields.ok())
            fields.error(asked(version), "Enter what to cover, or a part of a page");
        if (fields.ok()) make(folder, id, version, words, regions, fields, actor);
        return fields.ok()
                ? new ModelAndView("redirect:" + folder.path() + "/" + id)
                : page(frame, folder, id, number, fields, HttpStatus.BAD_REQUEST);
    }

    private static List<Region> regions(Fields fields) {
        try {
            return Region.read(fields.read().text("regions"));
        } catch (IllegalArgumentException odd) {
            fields.error("regions", "“" + odd.getMessage() + "” is not a part of a page, such as: 1 10 20 30 5");
            return List.of();
        }
    }

    private void make(
            Folder folder,
            UUID id,
            DocumentList.Version version,
            List<String> words,
            List<Region> regions,
            Fields fields,
            Actor actor) {
        try (Spool spool = new Spool()) {
            var original = spool.file();
            var copy = spool.file();
            documents.read(folder, id, version.number(), original);
            AsPages.make(original, version.kind());
            Found found = Redactor.redact(original, words, regions, copy);
            for (Region region : regions)
                if (region.page() > found.pages())
                    fields.error(
                            "regions", "There is no page " + region.page() + ": the document has " + found.pages());
            if (!found.missing().isEmpty())
                fields.error(
                        "words",
                        "“" + String.join("”, “", found.missing())
                                + "” stands on no page as text. Check how it is written; in a scan, cover the part of the page");
            if (!fields.ok()) return;
            var checked = new Checked(name(version), FileKind.PDF, copy, false);
            documents.addVersion(folder, id, version.id(), copy, checked, actor);
        } catch (Unfit unfit) {
            fields.error(asked(version), unfit.fault().sentence(version.fileName()));
        } catch (IOException broken) {
            fields.error(
                    asked(version),
                    "It cannot be redacted: it is broken, holds no words that the program reads, or has more than "
                            + Redactor.MOST_PAGES + " pages. Save it as a PDF, or split it first");
        }
    }

    /** What the form asks first: a picture has no words to look for. */
    private static String asked(DocumentList.Version version) {
        return AsPages.isPicture(version.kind()) ? "regions" : "words";
    }

    /** The original's name may be of whoever is covered, and the copy goes outside under its own. */
    private static String name(DocumentList.Version version) {
        return "redacted copy of version " + version.number() + ".pdf";
    }

    /** The version of an own document that stands, an original that can be brought to pages. */
    private DocumentList.Version original(Folder folder, UUID id, int number) {
        DocumentList.Shown own = list.one(folder, id)
                .filter(shown -> shown.stands() && folder.isOwn(shown.organisationId()))
                .orElseThrow(NotFound::new);
        return list.versions(folder, own).stream()
                .filter(v -> v.number() == number && v.mayBeRedacted())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(Frame frame, Folder folder, UUID id, int number, Fields fields, HttpStatus status) {
        DocumentList.Version version = original(folder, id, number);
        DocumentList.Shown document = list.one(folder, id).orElseThrow(NotFound::new);
        var page = new Page(frame.withTitle("Make a redacted copy"), fields, folder, document, version);
        return new ModelAndView("saferhub/files/redact", Map.of("page", page), status);
    }
}
