package uk.saferhub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.timeline.ReadLog;

/** Asks every feature what of its own is like some words, each under its own locks. */
@Component
class Searching {

    /**
     * What was found of one kind.
     *
     * @param path where its records open, followed by their references
     * @param after what follows those; empty where nothing does
     * @param more whether there are others that are not shown
     * @param near whether what was typed stands in none of them just so
     */
    record Group(String heading, String path, String after, List<Found> found, boolean more, boolean near) {

        /** How many, as far as it was counted. */
        String count() {
            return (more ? "more than " : "") + found.size();
        }
    }

    private final RecordIndex records;
    private final List<Finds> finders;
    private final List<Titled> titled;
    private final TitledRecords titles;
    private final SaidTexts texts;
    private final ReadLog log;

    Searching(
            RecordIndex records,
            List<Finds> finders,
            List<Titled> titled,
            TitledRecords titles,
            SaidTexts texts,
            ReadLog log) {
        this.texts = texts;
        this.records = records;
        this.finders = finders;
        this.titled = titled;
        this.titles = titles;
        this.log = log;
    }

    /** Where the record of that reference opens, if that is what was typed and it may be known. Logged in any case, as a search is. */
    Optional<String> byReference(String typed, Actor actor) {
        note(typed);
        String reference = typed.strip().toUpperCase(Locale.UK);
        if (!reference.matches("[A-Z]{1,3}-[0-9A-Z]{7}")) return Optional.empty();
        return records.named(actor, reference).map(RecordIndex.Named::path);
    }

    /** What was sought is logged whether or not anything was found: a curious search is one that finds nothing. */
    void note(String typed) {
        if (!typed.isBlank()) log.note("searched for", typed.strip());
    }

    /** Those kinds alone of which something was found. */
    List<Group> find(String typed, Narrowed narrowed, Actor actor) {
        var groups = new ArrayList<Group>();
        int most = narrowed.most();
        for (Finds finder : finders) {
            boolean asked = narrowed.wants(finder.heading()) && !narrowed.asksOfRecords();
            if (asked && actor.may(finder.permission()))
                add(groups, finder.heading(), finder.path(), "", finder.find(typed, most, actor), most, false);
        }
        List<Titled> asked = titled.stream()
                .filter(kind -> narrowed.wants(kind.heading()) && actor.may(kind.permission()))
                .toList();
        for (Titled kind : asked)
            add(groups, kind.heading(), kind.path(), "", titles.find(kind, typed, narrowed, actor), most, false);
        for (Said kind : texts.kinds(narrowed, actor))
            add(
                    groups,
                    kind.heading(),
                    kind.path(),
                    kind.after(),
                    texts.find(kind, typed, narrowed, actor),
                    most,
                    false);
        // Only where nothing at all is spelt so: whoever typed it right is not shown what is only like it.
        if (!groups.isEmpty() || asked.isEmpty()) return groups;
        List<List<String>> near = titles.nearly(typed);
        for (Titled kind : asked)
            add(groups, kind.heading(), kind.path(), "", titles.find(kind, near, narrowed, actor), most, true);
        return groups;
    }

    private static void add(
            List<Group> groups,
            String heading,
            String path,
            String after,
            List<Found> found,
            int most,
            boolean near) {
        if (found.isEmpty()) return;
        groups.add(new Group(heading, path, after, found.stream().limit(most).toList(), found.size() > most, near));
    }
}
