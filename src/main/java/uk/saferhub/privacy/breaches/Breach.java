package uk.saferhub.privacy.breaches;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A data breach as it stands.
 *
 * @param words what happened. @param awareAt when it was noticed. @param dueAt 72 hours later
 * @param steps oldest first
 */
record Breach(
        UUID id,
        UUID realmId,
        String reference,
        BreachKind kind,
        String words,
        Instant awareAt,
        Instant dueAt,
        String organisation,
        String reportedBy,
        Instant knownAt,
        List<Step> steps) {

    /** @param risk, people and categories of an assessment alone */
    record Step(
            BreachStepKind kind,
            @Nullable Risk risk,
            @Nullable Integer people,
            String[] categories,
            Instant at,
            String words,
            String by) {

        List<DataCategory> kinds() {
            return Arrays.stream(categories).map(DataCategory::valueOf).toList();
        }
    }

    Breach with(List<Step> all) {
        return new Breach(id, realmId, reference, kind, words, awareAt, dueAt, organisation, reportedBy, knownAt, all);
    }

    Optional<Step> last(BreachStepKind... kinds) {
        List<BreachStepKind> wanted = List.of(kinds);
        return steps.reversed().stream()
                .filter(step -> wanted.contains(step.kind()))
                .findFirst();
    }

    boolean isOpen() {
        return last(BreachStepKind.CLOSED).isEmpty();
    }

    /** As last assessed; null before. */
    @Nullable
    Risk risk() {
        return last(BreachStepKind.ASSESSED).map(Step::risk).orElse(null);
    }

    String path() {
        return "/data-breaches/" + reference;
    }
}
