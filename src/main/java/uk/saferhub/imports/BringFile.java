package uk.saferhub.imports;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.tables.reading.Header;
import uk.saferhub.tables.reading.UnreadableFile;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Takes in a file, with a guess where its table begins. */
@Component
class BringFile {

    private final ImportStore store;
    private final ImportTargets targets;
    private final Participations participations;
    private final Timeline timeline;

    BringFile(ImportStore store, ImportTargets targets, Participations participations, Timeline timeline) {
        this.store = store;
        this.targets = targets;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * @return the import's reference
     * @throws UnreadableFile where it is no table, with what to do
     */
    String bring(Upload file, String target, UUID realmId, Actor actor) {
        Seat seat = actor.seat(realmId);
        targets.named(target, actor, realmId);
        UUID id = Keys.next();
        String reference = Reference.next("IM");
        try (Table table = Table.of(file.bytes(), "")) {
            Header header = Header.guess(table.first());
            table.read(header);
            store.add(id, reference, target, table.sheet(), header.line(), file, seat, actor);
        }
        participations.register(id, "import", reference, realmId, seat.areaId(), seat.organisationId(), actor);
        timeline.record(new Happening(
                realmId,
                id,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "import_brought",
                Map.of("sha256", file.hash())));
        return reference;
    }
}
