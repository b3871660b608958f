package uk.saferhub.complaints.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.complaints.OperationRules;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Stale;

/** Changes what an operation is for, who takes part or how long it goes on, with a reason; how it stood before stays. */
@Component
class ChangeOperation {

    private final OperationStore store;
    private final OperationBegun begun;
    private final Timeline timeline;

    ChangeOperation(OperationStore store, OperationBegun begun, Timeline timeline) {
        this.store = store;
        this.begun = begun;
        this.timeline = timeline;
    }

    /**
     * @param version that the form was filled from
     * @param lists what codes are called
     * @throws uk.saferhub.kernel.Refusal ASB-05-B, C or G
     * @throws Stale where somebody was quicker
     */
    void change(
            OperationFile file,
            int version,
            OperationWords before,
            OperationWords after,
            String reason,
            Map<String, List<Choice>> lists,
            Actor actor) {
        OperationRules.mayLead(file.isLedBy(actor)).orThrow();
        OperationRules.mayStand(file.begunOn(), after.untilOn(), !after.places().isEmpty())
                .orThrow();
        List<Detail> was = OperationWords.FORM.details(before, lists);
        List<Detail> is = OperationWords.FORM.details(after, lists);
        if (version != file.version()) throw stale(file, was, is, actor);
        if (before.equals(after)) return;
        if (!store.change(file, after, actor)) throw stale(file, was, is, actor);
        for (int i = 0; i < is.size(); i++)
            if (!is.get(i).value().equals(was.get(i).value()))
                store.changed(
                        file, is.get(i).key(), was.get(i).value(), is.get(i).value(), reason, actor);
        begun.join(file.id(), file.realmId(), after.partners(), actor);
        timeline.record(new Happening(
                file.realmId(),
                file.id(),
                actor.accountId(),
                actor.seat(file.realmId()).organisationId(),
                actor.now(),
                "named_operation_changed",
                Map.of("reason", reason)));
    }

    private static Stale stale(OperationFile file, List<Detail> theirs, List<Detail> yours, Actor actor) {
        var differences = new ArrayList<Stale.Difference>();
        for (int i = 0; i < yours.size(); i++)
            if (!yours.get(i).value().equals(theirs.get(i).value()))
                differences.add(new Stale.Difference(
                        yours.get(i).key(), theirs.get(i).value(), yours.get(i).value()));
        return new Stale(
                Objects.requireNonNullElse(file.changer(), "a colleague"),
                Objects.requireNonNullElse(file.changedAt(), actor.now()),
                file.version(),
                differences);
    }
}
