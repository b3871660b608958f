package uk.saferhub.people.groups;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Fields;

/** Reads a household or group as it was typed. Wrong words become errors of the fields. */
final class GroupForm {

    private static final int MOST = 100_000;

    private GroupForm() {}

    static Optional<NewGroup> read(Fields fields, LocalDate today) {
        var read = fields.read();
        GroupKind kind = read.requiredChoice("kind", GroupKind.class, "Choose a household, a group or a gang");
        String name = read.required("name", 100, "Enter what they are called or are known by");
        NewGroup.Count number = count(fields, "least", "most", "Enter how many, the least first");
        NewGroup.Count ages = count(fields, "youngest", "oldest", "Enter ages in whole years, the youngest first");
        read.atMost("place", 200).atMost("description", 500);
        LocalDate seen = read.requiredDate("seen", "Enter the day on which it was so");
        if (seen != null && seen.isAfter(today)) fields.error("seen", "Enter a day that has been");
        if (!fields.ok() || kind == null || seen == null) return Optional.empty();
        return Optional.of(new NewGroup(kind, name, number, ages, read.text("place"), read.text("description"), seen));
    }

    private static NewGroup.@Nullable Count count(Fields fields, String from, String to, String wrong) {
        Integer least = fields.read().number(from, wrong);
        Integer most = fields.read().number(to, wrong);
        if (least == null && most == null) return null;
        int low = least == null ? most : least;
        int high = most == null ? low : most;
        if (low < 0 || high < low || high > MOST) fields.error(from, wrong);
        return fields.ok() ? new NewGroup.Count(low, high) : null;
    }
}
