package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.WhoMay;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Refusal;

/**
 * Raises an action on any record: a decision of a meeting, a referral, a notice, a complaint. A case has its plan for that,
 * which asks more.
 */
@Component
public class RaiseOnRecord {

    private final RecordIndex records;
    private final WhoMay whoMay;
    private final RaiseAction raise;

    RaiseOnRecord(RecordIndex records, WhoMay whoMay, RaiseAction raise) {
        this.records = records;
        this.whoMay = whoMay;
        this.raise = raise;
    }

    /**
     * @param reference the record's, such as DC-7QK2M9F
     * @param person who does it, or null until the owner names somebody
     * @param raisedOn the day it was agreed, @param dueOn the last day in time (both Europe/London)
     * @return the key of the new action
     * @throws NotFound where the record may not be known, or no action may be worked on in its realm
     * @throws Refusal where the owner could not see it, or it would be due before it was agreed
     */
    public UUID raise(
            String reference,
            UUID owner,
            @Nullable UUID person,
            String what,
            @Nullable Approach approach,
            LocalDate raisedOn,
            LocalDate dueOn,
            Actor actor) {
        RecordIndex.Named record = record(reference, actor);
        List<WhoMay.Person> able = able(record, actor);
        ActionRules.mayRaiseHere(record.kind())
                .and(() -> ActionRules.mayOwn(able, owner))
                .and(() -> ActionRules.mayDo(able, owner, person))
                .orThrow();
        return raise.raise(
                new NewAction(
                        record.realmId(),
                        record.areaId(),
                        record.kind(),
                        record.id(),
                        record.reference(),
                        record.path(),
                        owner,
                        person,
                        what,
                        approach,
                        raisedOn,
                        dueOn),
                actor);
    }

    /** Whether an action may be raised on that record of that realm, and given to that body. */
    public Decision mayRaise(String reference, UUID realmId, UUID owner, Actor actor) {
        Optional<RecordIndex.Named> record = records.named(actor, reference)
                .filter(found -> found.realmId().equals(realmId) && actor.may(Permission.WORK_ACTION, realmId));
        return ActionRules.mayBeOn(record.isPresent(), reference)
                .and(() -> ActionRules.mayRaiseHere(record.orElseThrow().kind()))
                .and(() -> ActionRules.mayOwn(able(record.orElseThrow(), actor), owner));
    }

    RecordIndex.Named record(String reference, Actor actor) {
        return records.named(actor, reference)
                .filter(record -> actor.may(Permission.WORK_ACTION, record.realmId()))
                .orElseThrow(NotFound::new);
    }

    /** Who could be asked: the people who see the record and may answer. */
    List<WhoMay.Person> able(RecordIndex.Named record, Actor actor) {
        return whoMay.on(List.of(record.id()), Permission.WORK_ACTION, actor.today());
    }
}
