package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Pattern MADE = Pattern.compile("create (?:table|view) (?:if not exists )?([a-z_]+)");
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update)\\s+(?:only\\s+)?([a-z_]{4,})");

    @Test
    void migrationsAreNamedByMinuteAndByWhatChanged() {
        List<String> odd = Sources.under(Sources.MAIN, ".sql").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.matches("V\\d{12}__[a-z0-9_]+\\.sql"))
                .toList();
        assertThat(odd).isEmpty();
    }

    @Test
    void noTwoMigrationsHaveTheSameVersion() {
        var byVersion = new TreeMap<String, List<Path>>();
        for (Path file : Sources.under(Sources.MAIN, ".sql"))
            byVersion.merge(
                    file.getFileName().toString().substring(0, 13),
                    List.of(file),
                    (a, b) -> List.of(a.getFirst(), b.getFirst()));
        assertThat(byVersion.values()).allMatch(files -> files.size() == 1);
    }

    /** A module's SQL names its own tables, and of others only the views that they offer for reading. */
    @Test
    void sqlNamesOnlyItsOwnTablesAndTheViewsThatOthersOffer() {
        Map<String, String> owner = new HashMap<>();
        for (Path file : Sources.under(Sources.MAIN, ".sql")) {
            Matcher made = MADE.matcher(Sources.text(file));
            while (made.find()) if (!offered(made.group(1))) owner.put(made.group(1), Sources.module(file));
        }
        var strangers = new TreeSet<String>();
        for (Path file : Sources.under(Sources.MAIN, ".java")) {
            String module = Sources.module(file);
            Matcher named = NAMED.matcher(sql(Sources.text(file)));
            while (named.find()) {
                String of = owner.getOrDefault(named.group(1), module);
                if (!of.equals(module)) strangers.add(file + " names " + named.group(1) + " of " + of);
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void sqlNeverAsksTheDatabaseForTheTime() {
        List<Path> asking = Sources.under(Sources.MAIN, ".java").stream()
                .filter(file -> sql(Sources.text(file))
                        .matches("(?is).*\\b(now\\(\\)|current_date|current_timestamp|clock_timestamp).*"))
                .toList();
        assertThat(asking).isEmpty();
    }

    private static boolean offered(String name) {
        return name.endsWith("_label") || name.startsWith("published_") || name.startsWith("due_");
    }

    /** The text blocks and strings of a source file, where its SQL is. */
    private static String sql(String source) {
        var all = new StringBuilder();
        Matcher block = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL)
                .matcher(source);
        while (block.find())
            all.append(block.group(1) == null ? block.group(2) : block.group(1)).append('\n');
        return all.toString();
    }
}
