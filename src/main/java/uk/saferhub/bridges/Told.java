package uk.saferhub.bridges;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.files.Folder;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** Tells a far record's timeline what happened to it, and the log alone that a near record was handed over. */
@Component
class Told {

    private final Timeline timeline;
    private final ReadLog log;

    Told(Timeline timeline, ReadLog log) {
        this.timeline = timeline;
        this.log = log;
    }

    void tell(Bridged far, UUID body, String verb, Actor actor) {
        timeline.record(new Happening(far.realmId(), far.id(), actor.accountId(), body, actor.now(), verb, Map.of()));
    }

    void note(Folder near) {
        log.note("handed over", near.record().reference());
    }
}
