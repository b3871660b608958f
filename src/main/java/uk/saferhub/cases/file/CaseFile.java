package uk.saferhub.cases.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.files.Folder;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Stale;

/** Takes a case out for somebody and puts it back: who sees it, the note that it was read, its version, its timeline. */
@Component
public class CaseFile {

    private final CaseStore store;
    private final Timeline timeline;
    private final ReadLog log;
    private final Participations participations;

    CaseFile(CaseStore store, Timeline timeline, ReadLog log, Participations participations) {
        this.store = store;
        this.timeline = timeline;
        this.log = log;
        this.participations = participations;
    }

    /** Makes a new case known to the locks, with the body that hosts it. */
    public void register(UUID caseId, String reference, UUID realmId, UUID areaId, UUID host, Actor actor) {
        participations.register(caseId, "case", reference, realmId, areaId, host, actor);
    }

    /**
     * @throws NotFound where there is none, or none that the actor may know of
     * @throws uk.saferhub.kernel.Refusal PRV-01-X where its content was destroyed and the route is for more than reading
     */
    public HubCase open(String reference, Actor actor) {
        HubCase found = store.seen(reference, actor, actor.permission()).orElseThrow(NotFound::new);
        log.read(found.id());
        // Whoever comes to change it is told at once; the timeline refuses whatever comes another way.
        if (actor.permission() != Permission.READ_CASE)
            Timeline.mayGoOn(found.destroyed()).orThrow();
        return found;
    }

    /** The case to be changed, when it is still as it was read. @throws Stale when not, with both versions */
    public HubCase open(String reference, int version, List<Stale.Difference> differences, Actor actor) {
        HubCase found = open(reference, actor);
        if (found.version() != version) throw stale(found, differences);
        return found;
    }

    /** Saves what changed and tells what is due anew. @throws Stale where somebody was quicker */
    public void save(HubCase before, CaseChange to, Actor actor) {
        if (!store.change(before, to, actor)) throw stale(before, List.of());
        store.dueAnew(before.id());
    }

    /** The organisations for which the actor sees this case, by the route's permission. */
    public static List<UUID> organisations(HubCase hubCase, Actor actor) {
        return actor.seats().stream()
                // Whom one case was opened to alone reads what is for everybody in it, and nothing of a body's own.
                .filter(seat -> seat.onlyRecord() == null && seat.realmId().equals(hubCase.realmId()))
                .map(Seat::organisationId)
                .distinct()
                .toList();
    }

    /** The case as what hangs on records of any kind knows it. */
    public static Folder folder(HubCase hubCase, Actor actor) {
        var record = new RecordIndex.Named(
                hubCase.id(), hubCase.realmId(), hubCase.areaId(), "case", hubCase.reference(), hubCase.path());
        return new Folder(record, organisations(hubCase, actor), hubCase.asHub(), false);
    }

    /** Adds to the timeline what happened on that day. Facts that are null are left out. */
    public void tell(HubCase hubCase, String verb, LocalDate heldOn, Map<String, ?> facts, Actor actor) {
        tell(hubCase.realmId(), hubCase.id(), verb, heldOn, facts, actor);
    }

    public void tell(UUID realmId, UUID caseId, String verb, LocalDate heldOn, Map<String, ?> facts, Actor actor) {
        var known = new TreeMap<String, Object>(facts);
        known.values().removeIf(Objects::isNull);
        timeline.record(new Happening(
                realmId,
                caseId,
                actor.accountId(),
                actor.seat(realmId).organisationId(),
                actor.at(heldOn),
                verb,
                known));
    }

    /** What a case says of itself, as somebody is shown it. */
    public record Particulars(String title, String aim, LocalDate nextReviewOn) {

        public static Particulars of(HubCase saved) {
            return new Particulars(saved.title(), saved.aim(), saved.nextReviewOn());
        }
    }

    /** What differs between the case as it is shown and what somebody sent. */
    public static List<Stale.Difference> differences(
            Particulars shown, String title, String aim, @Nullable LocalDate nextReviewOn) {
        var differences = new ArrayList<Stale.Difference>();
        differences.add(new Stale.Difference("Title", shown.title(), title));
        differences.add(new Stale.Difference("Aim", shown.aim(), aim));
        differences.add(new Stale.Difference("Next review", Dates.day(shown.nextReviewOn()), Dates.day(nextReviewOn)));
        differences.removeIf(d -> d.theirs().equals(d.yours()));
        return differences;
    }

    private static Stale stale(HubCase saved, List<Stale.Difference> differences) {
        return new Stale(saved.changedBy(), saved.changedAt(), saved.version(), differences);
    }
}
