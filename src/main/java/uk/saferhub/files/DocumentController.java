package uk.saferhub.files;

import static uk.saferhub.access.Permission.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One document with its versions; adding a version, and withdrawing it. */
@Controller
class DocumentController {

    /** @param mayChange whether the reader may add a version or withdraw it */
    record Page(
            Frame frame,
            Fields fields,
            Folder folder,
            DocumentList.Shown document,
            List<DocumentList.Version> versions,
            boolean mayChange) {

        String path() {
            return folder.path() + "/" + document.id();
        }

        boolean redactable(DocumentList.Version version) {
            return mayChange && version.mayBeRedacted();
        }
    }

    private final Folders folders;
    private final DocumentList list;
    private final Documents documents;

    DocumentController(Folders folders, DocumentList list, Documents documents) {
        this.folders = folders;
        this.list = list;
        this.documents = documents;
    }

    @GetMapping("/records/{reference}/documents/{id}")
    @Requires(value = READ_HOME, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        return page(frame, folders.open(reference, actor), id, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/records/{reference}/documents/{id}/versions")
    @Requires(value = ATTACH_DOCUMENT, alsoRecords = true)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.empty();
        try (Spool spool = new Spool()) {
            Optional<Taken> taken = Taken.of(file, spool, fields);
            if (taken.isEmpty()) return page(frame, folder, id, fields, HttpStatus.BAD_REQUEST);
            documents.addVersion(
                    folder, id, null, taken.get().sent(), taken.get().checked(), actor);
            return new ModelAndView("redirect:" + folder.path() + "/" + id);
        } catch (Unfit unfit) {
            String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
            fields.error("file", unfit.fault().sentence(name));
            return page(frame, folder, id, fields, HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/records/{reference}/documents/{id}/withdrawal")
    @Requires(value = ATTACH_DOCUMENT, alsoRecords = true)
    ModelAndView withdraw(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Folder folder = folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", 300, "Enter why it is withdrawn");
        if (!fields.ok()) return page(frame, folder, id, fields, HttpStatus.BAD_REQUEST);
        documents.withdraw(folder, id, why, actor);
        return new ModelAndView("redirect:" + folder.path());
    }

    private ModelAndView page(Frame frame, Folder folder, UUID id, Fields fields, HttpStatus status) {
        DocumentList.Shown document = list.one(folder, id).orElseThrow(NotFound::new);
        var page = new Page(
                frame.withTitle("Document, " + folder.name())
                        .withMarking(document.marking().words()),
                fields,
                folder,
                document,
                list.versions(folder, document),
                folder.mayAttach() && folder.isOwn(document.organisationId()) && document.stands());
        return new ModelAndView("saferhub/files/document", Map.of("page", page), status);
    }
}
