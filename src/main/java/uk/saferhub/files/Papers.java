package uk.saferhub.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.files.checking.FileKind;

/** The documents of a record for whoever puts them together for somebody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Papers {

    /** A document that stands. @param marking in words @param handling with whom it may go where, or empty @param printable whether its newest version is a PDF or a picture, and may be served */
    public record Paper(
            UUID document,
            String title,
            String organisation,
            String marking,
            String handling,
            boolean printable,
            int version) {}

    private static final Set<FileKind> PICTURES = Set.of(FileKind.JPEG, FileKind.PNG);

    private final Documents documents;
    private final DocumentList list;

    Papers(Documents documents, DocumentList list) {
        this.documents = documents;
        this.list = list;
    }

    /** Those that the folder's reader may see. */
    public List<Paper> of(Folder folder) {
        return list.of(folder).stream()
                .filter(DocumentList.Shown::stands)
                .map(Papers::paper)
                .toList();
    }

    /**
     * Of those, what another reader may see too.
     *
     * @param body for which the other reads the record
     * @param asHub whether the other is one of those who run its register
     */
    public List<Paper> of(Folder folder, UUID body, boolean asHub) {
        var other = new Folder(folder.record(), List.of(body), asHub, false);
        Set<UUID> theirs = list.of(other).stream().map(DocumentList.Shown::id).collect(Collectors.toSet());
        return of(folder).stream()
                .filter(paper -> theirs.contains(paper.document()))
                .toList();
    }

    /**
     * Copies the newest version of a printable paper to a file, as a PDF whatever it was.
     *
     * @return the version's key
     * @throws IOException where a picture cannot be read
     */
    public UUID read(Folder folder, Paper paper, Path to) throws IOException {
        var version = documents.read(folder, paper.document(), paper.version(), to);
        if (PICTURES.contains(version.kind())) PictureOnPaper.make(to);
        return version.id();
    }

    /**
     * The words of a document's newest version, as far as a program can read them. The caller has decided that it may be read.
     */
    public Optional<String> words(UUID document) {
        var newest = list.versions(document).stream().max(Comparator.comparingInt(DocumentList.Version::number));
        if (newest.isEmpty() || !newest.get().mayBeServed()) return Optional.empty();
        try (var spool = new Spool()) {
            Path file = spool.file();
            documents.copy(newest.get(), file);
            return PaperWords.of(file, newest.get().kind());
        }
    }

    private static Paper paper(DocumentList.Shown shown) {
        return new Paper(
                shown.id(),
                shown.title(),
                shown.organisation(),
                shown.marking().words(),
                shown.handling(),
                (shown.kind() == FileKind.PDF || PICTURES.contains(shown.kind())) && shown.virus() != VirusResult.FOUND,
                shown.versions());
    }
}
