package uk.saferhub.actions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.WhoMay;

/** Who has to do with an action beside its owner: the bodies that own its record, who keeps it, who could do it. */
@Component
class Concerned {

    private final Participations participations;
    private final RecordIndex records;
    private final WhoMay whoMay;

    Concerned(Participations participations, RecordIndex records, WhoMay whoMay) {
        this.participations = participations;
        this.records = records;
        this.whoMay = whoMay;
    }

    List<UUID> owners(Action action) {
        return participations.owners(action.sourceId());
    }

    /** Whoever records a group's meetings or a panel's sittings acts for its chair. */
    boolean keeps(Action action, Actor actor) {
        Permission reads;
        try {
            reads = records.permission(action.sourceKind());
        } catch (NotFound ofNoKindThatIsRead) {
            return false;
        }
        return reads == Permission.READ_MEETING && actor.may(Permission.RECORD_MEETING, action.realmId())
                || reads == Permission.READ_PANEL && actor.may(Permission.RECORD_PANEL, action.realmId());
    }

    /** People who see its record and may answer. */
    List<WhoMay.Person> able(Action action, Actor actor) {
        return whoMay.on(List.of(action.sourceId()), Permission.WORK_ACTION, actor.today());
    }
}
