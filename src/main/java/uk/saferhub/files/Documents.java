package uk.saferhub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.files.checking.Checked;
import uk.saferhub.files.checking.FileFault;
import uk.saferhub.files.checking.Unfit;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Keeps documents and hands them out: for the pages here, and for other modules that make papers of their own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Documents {

    /** What somebody says of a document. @param handling how it is to be handled, in words; may be empty */
    public record Described(String title, ShownTo shownTo, Marking marking, String handling) {}

    private final DocumentStore store;
    private final DocumentList list;
    private final ChunkStore chunks;
    private final VirusCheck viruses;
    private final Timeline timeline;

    Documents(DocumentStore store, DocumentList list, ChunkStore chunks, VirusCheck viruses, Timeline timeline) {
        this.store = store;
        this.list = list;
        this.chunks = chunks;
        this.viruses = viruses;
        this.timeline = timeline;
    }

    /**
     * Attaches a document to a record.
     *
     * @param sent where the bytes lie as they were sent; {@code checked} is what is kept of them
     * @return its key
     * @throws Unfit where the scanner found a virus, in which case it is kept under quarantine, or did not answer
     */
    public UUID attach(Folder folder, Described described, Path sent, Checked checked, Actor actor) throws Unfit {
        VirusCheck.Answer virus = viruses.of(sent);
        UUID id = Keys.next();
        UUID body = body(folder, actor);
        store.add(
                new DocumentStore.NewDocument(
                        id, body, described.title(), described.shownTo(), described.marking(), described.handling()),
                folder,
                actor);
        version(folder, id, null, sent, checked, virus, actor);
        tell(folder, "document_attached", described.title(), described.shownTo(), body, actor);
        quarantined(virus);
        return id;
    }

    /** Adds a version. The older ones stay as they are. @param redactedFrom the version that it is a redacted copy of, or null */
    public void addVersion(
            Folder folder, UUID document, @Nullable UUID redactedFrom, Path sent, Checked checked, Actor actor)
            throws Unfit {
        DocumentList.Shown shown = own(folder, document);
        VirusCheck.Answer virus = viruses.of(sent);
        version(folder, document, redactedFrom, sent, checked, virus, actor);
        String verb = redactedFrom == null ? "document_version_added" : "document_redacted";
        tell(folder, verb, shown.title(), shown.shownTo(), body(folder, actor), actor);
        quarantined(virus);
    }

    /** Takes a document back. Its versions stay, and are served to nobody. */
    void withdraw(Folder folder, UUID document, String why, Actor actor) {
        DocumentList.Shown shown = own(folder, document);
        if (!store.withdraw(document, why, actor)) return;
        tell(folder, "document_taken_back", shown.title(), shown.shownTo(), body(folder, actor), actor);
    }

    /**
     * Copies a version's bytes to a file.
     *
     * @throws NotFound where there is no such version for this reader, it was withdrawn, or it is under quarantine
     */
    DocumentList.Version read(Folder folder, UUID document, int number, Path to) {
        DocumentList.Shown shown =
                list.one(folder, document).filter(DocumentList.Shown::stands).orElseThrow(NotFound::new);
        DocumentList.Version version = list.versions(folder, shown).stream()
                .filter(v -> v.number() == number && v.mayBeServed())
                .findFirst()
                .orElseThrow(NotFound::new);
        chunks.read(version.id(), to);
        return version;
    }

    /** The same, of a version that the caller has decided may be read. */
    void copy(DocumentList.Version version, Path to) {
        chunks.read(version.id(), to);
    }

    private DocumentList.Shown own(Folder folder, UUID document) {
        DocumentList.Shown shown = list.one(folder, document).orElseThrow(NotFound::new);
        DocumentRules.mayChange(folder.isOwn(shown.organisationId()))
                .and(() -> DocumentRules.stands(shown.stands()))
                .orThrow();
        return shown;
    }

    private void version(
            Folder folder,
            UUID document,
            @Nullable UUID redactedFrom,
            Path sent,
            Checked checked,
            VirusCheck.Answer virus,
            Actor actor) {
        try {
            UUID id = Keys.next();
            var made = new DocumentStore.NewVersion(
                    id,
                    document,
                    redactedFrom,
                    checked.name(),
                    checked.kind().name(),
                    Files.size(checked.bytes()),
                    Spool.digest(checked.bytes()),
                    Spool.digest(sent),
                    virus,
                    body(folder, actor));
            store.add(made, folder, actor);
            chunks.write(id, folder.record().realmId(), checked.bytes());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** For whom the actor does it: of several bodies the one that the route's permission is held for in that realm. */
    private static UUID body(Folder folder, Actor actor) {
        Seat seat = actor.seats().stream()
                .filter(s -> s.realmId().equals(folder.record().realmId()) && folder.isOwn(s.organisationId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return seat.organisationId();
    }

    private static void quarantined(VirusCheck.Answer virus) throws Unfit {
        if (virus.result() == VirusResult.FOUND) throw new Unfit(FileFault.VIRUS);
    }

    private void tell(Folder folder, String verb, String title, ShownTo shownTo, UUID body, Actor actor) {
        // A title is told only where everybody who reads the timeline may see the document.
        Map<String, String> facts = shownTo == ShownTo.ALL
                ? Map.of("visibility", shownTo.name(), "what", title)
                : Map.of("visibility", shownTo.name());
        timeline.record(new Happening(
                folder.record().realmId(), folder.record().id(), actor.accountId(), body, actor.now(), verb, facts));
    }
}
