package uk.saferhub.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.people.Described;
import uk.saferhub.registers.Input;

/** What the rows of a file become. There are these and no others: each goes through the use case that its form goes through. */
sealed interface ImportTarget
        permits RegisterTarget, ActionTarget, PersonTarget, CaseTarget, PremisesTarget, ReferralTarget, CallTarget {

    /** A record that was made. @param id of the record, or of the one that it is about */
    record Written(UUID id, String reference, String path) {}

    /**
     * What was made of a row's words.
     *
     * @param faults by field, or by "" for the row as a whole
     * @param write enters it; null where there is a fault
     * @param newcomers whom it would add to the index of people; nobody where there is a fault
     */
    record Candidate(Map<String, String> faults, @Nullable Supplier<Written> write, List<Described> newcomers) {

        Candidate(Map<String, String> faults, @Nullable Supplier<Written> write) {
            this(faults, write, List.of());
        }

        static Candidate faulty(String field, String reason) {
            return new Candidate(Map.of(field, reason), null);
        }
    }

    /** Stands in the database and in addresses. */
    String code();

    /** "Complaints and incidents". */
    String label();

    /** What it takes beside the permission to import. */
    Permission records();

    /** Whether the actor may bring such rows into that realm. */
    default boolean isFor(Actor actor, UUID realmId) {
        return actor.may(records(), realmId);
    }

    /** The fields of which a date may say its year, or its month and year, alone. */
    default Set<String> partly() {
        return Set.of();
    }

    /** Whether two rows that say the same are one record, and not two that happen to be alike. */
    default boolean countsOnce() {
        return false;
    }

    /** The fields that a column can be. */
    List<Input> fields(Actor actor, UUID realmId);

    /**
     * Asks the rules about a row, and writes nothing.
     *
     * @param words by field, and the sender's own reference under {@link Mapping#SENDERS}: dates in ISO form (without day or month where those may be missing), times like 21:30, figures, codes, texts
     */
    Candidate read(Map<String, String> words, Actor actor, UUID realmId);

    /** Takes a record back. @return why it stays, where somebody has built on it */
    Optional<String> takeBack(UUID recordId, String reference, String reason, Actor actor);
}
