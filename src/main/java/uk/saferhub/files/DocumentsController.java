package uk.saferhub.files;

import static uk.saferhub.access.Permission.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The documents of a record of any kind, and attaching one. */
@Controller
class DocumentsController {

    /** @param checked whether a virus scanner is set up */
    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            List<DocumentList.Shown> documents,
            List<String> heldBack,
            boolean checked,
            boolean mayDisclose) {}

    private final Folders folders;
    private final DocumentList list;
    private final Documents documents;
    private final VirusCheck viruses;

    DocumentsController(Folders folders, DocumentList list, Documents documents, VirusCheck viruses) {
        this.folders = folders;
        this.list = list;
        this.documents = documents;
        this.viruses = viruses;
    }

    @GetMapping("/records/{reference}/documents")
    @Requires(value = READ_HOME, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().with("shown", ShownTo.ALL).with("marking", Marking.OFFICIAL_SENSITIVE);
        return page(actor, frame, folders.open(reference, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/documents")
    @Requires(value = ATTACH_DOCUMENT, alsoRecords = true)
    ModelAndView attach(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String title = read.required("title", 120, "Enter what the document is");
        ShownTo shownTo = read.requiredChoice("shown", ShownTo.class, "Choose who may see it");
        Marking marking = read.requiredChoice("marking", Marking.class, "Choose its marking");
        read.atMost("handling", 200);
        try (Spool spool = new Spool()) {
            Optional<Taken> taken = Taken.of(file, spool, fields);
            if (taken.isEmpty() || !fields.ok())
                return page(actor, frame, folder, again(fields, taken), HttpStatus.BAD_REQUEST);
            var described = new Documents.Described(title, shownTo, marking, read.text("handling"));
            documents.attach(folder, described, taken.get().sent(), taken.get().checked(), actor);
            return new ModelAndView("redirect:" + folder.path());
        } catch (Unfit unfit) {
            String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
            fields.error("file", unfit.fault().sentence(name));
            return page(actor, frame, folder, fields, HttpStatus.BAD_REQUEST);
        }
    }

    /** A browser never gives a chosen file back, so a page with errors says which one to choose again. */
    static Fields again(Fields fields, Optional<Taken> taken) {
        taken.ifPresent(file ->
                fields.error("file", "Choose “" + file.name() + "” again: the other answers need mending first"));
        return fields;
    }

    private ModelAndView page(Actor actor, Frame frame, Folder folder, Fields fields, HttpStatus status) {
        var page = new Page(
                frame.withTitle("Documents of " + folder.record().reference()),
                fields,
                folder,
                list.of(folder),
                list.heldBack(folder),
                viruses.isSetUp(),
                folders.may(actor, folder.record().reference(), DISCLOSE));
        return new ModelAndView("saferhub/files/documents", java.util.Map.of("page", page), status);
    }
}
