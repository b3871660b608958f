package uk.saferhub.retention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;

/** How the record of a disposal stands by today's schedule. */
@Component
class DueNow {

    private final RulesInForce rules;
    private final DueList due;

    DueNow(RulesInForce rules, DueList due) {
        this.rules = rules;
        this.due = due;
    }

    /** Null where its time is not over any more. */
    @Nullable
    DueRecord of(Actor actor, Disposal disposal) {
        return of(actor, disposal.recordReference());
    }

    /** By which it is due. */
    RulesInForce.InForce rule(Actor actor, DueRecord record) {
        return rules.of(actor, record.realmId(), record.subject());
    }

    @Nullable
    DueRecord of(Actor actor, String reference) {
        return due.named(actor, rules.of(actor), List.of(reference)).stream()
                .findFirst()
                .orElse(null);
    }

    /** Why each of these approved disposals cannot be carried out now, by its reference; of those that can, nothing. */
    Map<String, String> hindered(Actor actor, List<Disposal> approved) {
        if (approved.isEmpty()) return Map.of();
        var found =
                due
                        .named(
                                actor,
                                rules.of(actor),
                                approved.stream().map(Disposal::recordReference).toList())
                        .stream()
                        .collect(Collectors.toMap(DueRecord::reference, record -> record));
        var why = new HashMap<String, String>();
        for (Disposal one : approved)
            if (RetentionRules.mayDispose(found.get(one.recordReference()), Standing.APPROVED)
                    instanceof Decision.Refused refused) why.put(one.reference(), refused.reason());
        return why;
    }
}
