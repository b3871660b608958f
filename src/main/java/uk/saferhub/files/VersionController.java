package uk.saferhub.files;

import static uk.saferhub.access.Permission.*;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Download;

/** Hands a version out: always as a file to keep, never as a page. */
@Controller
class VersionController {

    private final Folders folders;
    private final DocumentList list;
    private final Documents documents;
    private final ReadLog log;

    VersionController(Folders folders, DocumentList list, Documents documents, ReadLog log) {
        this.folders = folders;
        this.list = list;
        this.documents = documents;
        this.log = log;
    }

    @GetMapping("/records/{reference}/documents/{id}/versions/{number}")
    @Requires(value = READ_HOME, alsoRecords = true)
    ModelAndView read(Actor actor, @PathVariable String reference, @PathVariable UUID id, @PathVariable int number)
            throws java.io.IOException {
        Folder folder = folders.open(reference, actor);
        // Download deletes the file once it is sent; it lies in no spool, which would be gone by then.
        var spooled = java.nio.file.Files.createTempFile("saferhub-document", null);
        boolean handed = false;
        try {
            DocumentList.Version version = documents.read(folder, id, number, spooled);
            String marking = list.one(folder, id).orElseThrow().marking().words();
            log.note("document", version.id().toString());
            log.note("sha256", version.sha256());
            handed = true;
            return new ModelAndView(Download.of(
                    spooled, marking + " " + version.fileName(), version.kind().type()));
        } finally {
            if (!handed) java.nio.file.Files.deleteIfExists(spooled);
        }
    }
}
