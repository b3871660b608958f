package uk.saferhub.people.groups;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.people.entry.Entry;

/** A household or group, as somebody reads it who may know it. Numbers are null where nobody said them. */
public record Group(
        UUID id,
        UUID realmId,
        String reference,
        GroupKind kind,
        String name,
        @Nullable Integer least,
        @Nullable Integer most,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        String place,
        String words,
        LocalDate seenOn,
        String holder) {

    Entry entry() {
        return new Entry(id, realmId, reference, name, true);
    }

    /** "5 to 8"; empty where it was not counted. */
    String number() {
        return range(least, most);
    }

    String ages() {
        return range(youngest, oldest);
    }

    private static String range(@Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? "" : new NewGroup.Count(from, to).inWords();
    }
}
