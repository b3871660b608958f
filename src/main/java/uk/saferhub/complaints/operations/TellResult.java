package uk.saferhub.complaints.operations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.complaints.OperationResult;
import uk.saferhub.complaints.OperationRules;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Dates;

/** Records what came of an operation by a day, and whether it goes on. */
@Component
public class TellResult {

    private final OperationStore store;
    private final Timeline timeline;

    TellResult(OperationStore store, Timeline timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    /** @throws uk.saferhub.kernel.Refusal ASB-05-G; ASB-05-E, also for a day before what was told last, or F */
    public void tell(Actor actor, String reference, OperationResult result) {
        OperationFile file = store.one(actor, reference);
        OperationRules.mayLead(file.isLedBy(actor)).orThrow();
        // How it stands is told in order: an end before the newest report would be recorded, and the operation stand as
        // going on.
        LocalDate since = store.results(file).stream()
                .findFirst()
                .map(OperationStore.Told::on)
                .orElse(file.begunOn());
        OperationRules.mayTell(result, since, file.figure(), actor.today()).orThrow();
        boolean ends = result.standing() == OperationResult.Standing.ENDED;
        store.told(file, result, actor);
        if (ends && !result.cameOn().equals(file.untilOn())) lastDay(file, result, actor);
        timeline.record(new Happening(
                file.realmId(),
                file.id(),
                actor.accountId(),
                actor.seat(file.realmId()).organisationId(),
                actor.at(result.cameOn()),
                ends ? "named_operation_ended" : "named_operation_reported",
                Map.of("success", result.success().name().toLowerCase(Locale.ROOT))));
    }

    /** The day that was planned stays among what changed. */
    private void lastDay(OperationFile file, OperationResult result, Actor actor) {
        String planned = file.untilOn() == null ? "" : Dates.day(file.untilOn());
        store.lastDay(file, result.cameOn(), actor);
        store.changed(file, "Last day", planned, Dates.day(result.cameOn()), result.came(), actor);
    }
}
