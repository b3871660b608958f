package uk.saferhub.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Registers;
import uk.saferhub.timeline.Timeline;

/** Everything that the rows of a file can become. */
@Component
class ImportTargets {

    private final List<ImportTarget> all;

    /** @param written those with a class of their own */
    ImportTargets(Registers registers, PackLists lists, Timeline timeline, List<ImportTarget> written) {
        Stream<ImportTarget> entries = Stream.of(
                // Another system's cases are not ours: what they are called there belongs into the reference column.
                new RegisterTarget<>(
                        "complaints", Complaints.RECEIVED, Set.of("caseReference"), registers, lists, timeline),
                new RegisterTarget<>("patrols", StreetWork.PATROLS, Set.of(), registers, lists, timeline),
                new RegisterTarget<>("engagements", StreetWork.ENGAGEMENTS, Set.of(), registers, lists, timeline));
        all = Stream.concat(entries, written.stream())
                .sorted(Comparator.comparing(ImportTarget::label))
                .toList();
    }

    /** Those that the actor may import in that realm. */
    List<ImportTarget> of(Actor actor, UUID realmId) {
        return all.stream().filter(target -> target.isFor(actor, realmId)).toList();
    }

    /** @throws NotFound where the actor may not record such a thing there */
    ImportTarget named(String code, Actor actor, UUID realmId) {
        return of(actor, realmId).stream()
                .filter(target -> target.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What a target is called, for a list of imports. */
    String label(String code) {
        return all.stream()
                .filter(target -> target.code().equals(code))
                .map(ImportTarget::label)
                .findFirst()
                .orElse(code);
    }
}
