package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/**
 * Somebody who was given something of a record that was found.
 *
 * @param key what they were given, by its key. @param givenOn Europe/London; null of bodies that read the record on the screen
 * @param told null while nothing is said of it; else whether they were told, on that day, with how or why not
 */
record Recipient(
        String key,
        String recipient,
        String what,
        @Nullable LocalDate givenOn,
        @Nullable Boolean told,
        @Nullable LocalDate toldOn,
        @Nullable String words) {

    /** Of whom it is said, as posted; an error in the fields where nobody was chosen, or not whether they were told. */
    static List<Recipient> chosen(List<Recipient> all, Fields fields) {
        List<Recipient> whom =
                all.stream().filter(one -> fields.chosen("whom", one.key())).toList();
        if (whom.isEmpty()) fields.error("whom", "Choose of whom you say it");
        if (!List.of("yes", "no").contains(fields.value("told"))) fields.error("told", "Choose whether they were told");
        return whom;
    }

    /** Of whom nothing is said yet. */
    static List<Choice> open(List<Recipient> all) {
        return all.stream()
                .filter(one -> one.told() == null)
                .map(one -> new Choice(one.key(), one.recipient(), one.what()))
                .toList();
    }
}
