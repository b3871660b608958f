package uk.saferhub.bundles;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.access.WhoMay;
import uk.saferhub.files.Folder;
import uk.saferhub.files.Papers;
import uk.saferhub.people.RestrictedRecords;
import uk.saferhub.people.SafeElsewhere;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Makes copies, prints them, asks them back and notes what became of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bundles {

    /** What keeps words here: an address that must not be found, and that somebody's use is restricted. */
    @Component
    record Guards(SafeElsewhere elsewhere, RestrictedRecords restricted) {}

    private final CopyStore store;
    private final Papers papers;
    private final WhoMay who;
    private final RecordIndex records;
    private final Guards guards;
    private final Timeline timeline;

    Bundles(CopyStore store, Papers papers, WhoMay who, RecordIndex records, Guards guards, Timeline timeline) {
        this.store = store;
        this.papers = papers;
        this.who = who;
        this.records = records;
        this.guards = guards;
        this.timeline = timeline;
    }

    /** Who may read the record on the screen today, and so may have it on paper. */
    List<WhoMay.Person> readers(Folder folder, Actor actor) {
        var record = folder.record();
        return who.on(List.of(record.id()), records.permission(record.kind()), actor.today());
    }

    /** Whether use of what is held of somebody in the record is restricted by law (PRV-03). */
    boolean isRestricted(Folder folder) {
        return !guards.restricted().among(List.of(folder.record().id())).isEmpty();
    }

    /**
     * A copy for each, of those of the chosen documents that each may see.
     *
     * @param inSpite why they go although use of what is held of somebody is restricted; empty where it is not
     * @throws uk.saferhub.kernel.Refusal PRV-03-F where it is, and nobody says why
     */
    void make(Folder folder, List<WhoMay.Person> recipients, Set<UUID> chosen, String inSpite, Actor actor) {
        BundleRules.mayUse(isRestricted(folder), inSpite.isBlank() ? null : inSpite)
                .orThrow();
        UUID body = body(folder, actor);
        for (WhoMay.Person recipient : recipients) {
            Set<UUID> seen = new HashSet<>(chosen);
            seen.retainAll(seenBy(folder, recipient).stream()
                    .map(Papers.Paper::document)
                    .collect(Collectors.toSet()));
            store.add(folder, recipient, body, seen, inSpite, actor);
        }
        note(folder, "bundle_made", body, actor);
    }

    /**
     * What a copy holds at this moment: of its documents those that still stand and that both its maker and its recipient may
     * see. A right that was lost since is lost on paper too.
     *
     * @throws uk.saferhub.kernel.Refusal where the recipient may not read the record any more, or the copy is not to be printed
     */
    List<Papers.Paper> contents(Folder folder, Copy copy, Actor actor) {
        // Somebody's use may have been restricted since it was made.
        BundleRules.mayPrint(copy)
                .and(() -> BundleRules.mayUse(isRestricted(folder), copy.inSpite()))
                .orThrow();
        var reader = readers(folder, actor).stream()
                .filter(one -> one.accountId().equals(copy.recipientId())
                        && one.organisationId().equals(copy.bodyId()))
                .findFirst();
        BundleRules.mayHave(reader.isPresent()).orThrow();
        Set<UUID> held = new HashSet<>(store.papers(copy));
        return seenBy(folder, reader.orElseThrow()).stream()
                .filter(paper -> held.contains(paper.document()))
                .toList();
    }

    /** @param words of all its papers. @throws uk.saferhub.kernel.Refusal IDX-05-D where they name an address that must not be found */
    void mayLeave(Folder folder, Copy copy, String words, Actor actor) {
        var leaving = new SafeElsewhere.Leaving(
                SafeElsewhere.Paper.PAPER_COPY,
                folder.record().realmId(),
                folder.record().id(),
                copy.organisationId());
        guards.elsewhere().mayLeave(words, leaving, actor).orThrow();
    }

    /** Notes that its paper was made. @throws uk.saferhub.kernel.Refusal where somebody else did so at the same moment */
    void printed(Folder folder, Copy copy, Actor actor) {
        BundleRules.mayPrint(store.printed(folder, copy, actor)).orThrow();
        note(folder, "bundle_printed", copy.organisationId(), actor);
    }

    private List<Papers.Paper> seenBy(Folder folder, WhoMay.Person recipient) {
        return papers.of(folder, recipient.organisationId(), recipient.whole());
    }

    /** Asks every copy back that is out, or missing, and was not asked back before. */
    void recall(Folder folder, String why, Actor actor) {
        UUID body = body(folder, actor);
        for (Copy copy : store.of(folder))
            if (copy.mayTurnUp() && !copy.isRecalled()) store.tell(folder, copy, "RECALLED", actor.today(), why, actor);
        note(folder, "bundle_recalled", body, actor);
    }

    void became(Folder folder, Copy copy, Fate fate, LocalDate on, String words, Actor actor) {
        BundleRules.mayTell(copy, fate)
                .and(() -> BundleRules.happened(copy, on, actor.today()))
                .orThrow();
        store.tell(folder, copy, fate.name(), on, words, actor);
        note(folder, "bundle_" + fate.name().toLowerCase(java.util.Locale.UK), copy.organisationId(), actor);
    }

    private void note(Folder folder, String verb, UUID body, Actor actor) {
        var record = folder.record();
        timeline.record(new Happening(
                record.realmId(),
                record.id(),
                actor.accountId(),
                body,
                actor.now(),
                verb,
                Map.of("visibility", "OWN")));
    }

    /** For whom the actor does it. */
    private static UUID body(Folder folder, Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.onlyRecord() == null
                        && seat.realmId().equals(folder.record().realmId())
                        && folder.bodies().contains(seat.organisationId()))
                .map(Seat::organisationId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
