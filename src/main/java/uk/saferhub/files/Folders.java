package uk.saferhub.files;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** Opens a record of any kind by its own locks, for what hangs on it. Notes that it was read. */
@Component
public class Folders {

    private final RecordIndex records;
    private final ReadLog log;
    private final Timeline timeline;
    private final HeldNames held;
    private final List<RecordHead.Maker> heads;

    Folders(RecordIndex records, ReadLog log, Timeline timeline, HeldNames held, List<RecordHead.Maker> heads) {
        this.heads = heads;
        this.held = held;
        this.timeline = timeline;
        this.records = records;
        this.log = log;
    }

    /**
     * To read. @throws NotFound where there is no such record, or none that the actor may know of
     *
     * @param reference the record's, such as C-7QK2M9F
     */
    public Folder open(String reference, Actor actor) {
        RecordIndex.Named record = records.named(actor, reference).orElseThrow(NotFound::new);
        log.read(record.id());
        Permission reads = records.permission(record.kind());
        List<UUID> bodies = actor.seats(reads).stream()
                .filter(seat -> seat.onlyRecord() == null && seat.realmId().equals(record.realmId()))
                .map(Seat::organisationId)
                .distinct()
                .toList();
        boolean asHub = sees(only(actor, seat -> seat.reach() == Reach.WHOLE_REALM), reference);
        boolean attach = may(actor, reference, Permission.ATTACH_DOCUMENT) && !timeline.isOver(record.id());
        RecordHead head = heads.stream()
                .filter(maker -> maker.kind().equals(record.kind()))
                .findFirst()
                .map(maker -> maker.of(record, actor))
                .orElse(null);
        return new Folder(record, bodies, asHub, attach, held.in(record.id(), actor), head);
    }

    /**
     * To change what hangs on it: the same grant must carry the route's permission and open the record.
     *
     * @throws uk.saferhub.kernel.Refusal PRV-01-X where the record's content was destroyed
     */
    public Folder work(String reference, Actor actor) {
        if (!may(actor, reference, actor.permission())) throw new NotFound();
        Folder folder = open(reference, actor);
        Timeline.mayGoOn(timeline.isOver(folder.record().id())).orThrow();
        return folder;
    }

    /** Whether one grant of the actor's carries the permission and opens the record. */
    public boolean may(Actor actor, String reference, Permission permission) {
        var carrying = actor.seats(permission).stream().map(Seat::grantId).collect(Collectors.toSet());
        return !carrying.isEmpty() && sees(only(actor, seat -> carrying.contains(seat.grantId())), reference);
    }

    private boolean sees(Actor actor, String reference) {
        return records.named(actor, reference).isPresent();
    }

    /** The same person with some of the grants, and whoever is stood in for as they are. */
    static Actor only(Actor actor, Predicate<Seat> which) {
        List<Seat> grants = actor.grants().stream().filter(which).toList();
        return new Actor(actor.accountId(), actor.name(), actor.permission(), grants, actor.now(), actor.standsInFor());
    }
}
