package uk.saferhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.files.checking.Checked;
import uk.saferhub.files.checking.FileKind;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.web.Choice;

/** For modules that make papers of their own: keeps them among a record's documents, and tells which stand there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MadePapers {

    /** A document that stands, with the body whose it is. */
    public record Standing(UUID id, UUID organisationId, String organisation, String title) {}

    private final Documents documents;
    private final DocumentList list;

    MadePapers(Documents documents, DocumentList list) {
        this.documents = documents;
        this.list = list;
    }

    /** Keeps a PDF that the program made. @return the document's key */
    public UUID keep(Folder folder, Documents.Described described, String fileName, byte[] pdf, Actor actor) {
        try (Spool spool = new Spool()) {
            var made = spool.file();
            Files.write(made, pdf);
            return documents.attach(folder, described, made, new Checked(fileName, FileKind.PDF, made, false), actor);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (Unfit silent) {
            // Its own paper holds no virus: the scanner did not answer, and nothing is kept that it did not see.
            DocumentRules.scannerAnswers(false).orThrow();
            throw new IllegalStateException(silent);
        }
    }

    /** The documents that stand and that the reader may see, by title. */
    public List<Choice> standing(Folder folder) {
        return papers(folder).stream()
                .map(one -> Choice.of(one.id(), one.title()))
                .toList();
    }

    /** The same, with whose they are. */
    public List<Standing> papers(Folder folder) {
        return list.of(folder).stream()
                .filter(DocumentList.Shown::stands)
                .map(one -> new Standing(one.id(), one.organisationId(), one.organisation(), one.title()))
                .toList();
    }
}
