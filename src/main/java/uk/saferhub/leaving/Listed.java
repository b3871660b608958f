package uk.saferhub.leaving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of tables and columns beyond what the catalogue says, from the files of {@code leaving/}. A table that has a
 * realm goes by it and need not be listed; every other one must be, so that a new one is decided on by a person.
 */
final class Listed {

    /** How the rows of a table are chosen. */
    enum How {
        /** Those that go with a row of the table that this column points to. */
        WITH,
        /** Those for which a condition holds. */
        WHERE,
        /** Shared rows: those to which a row that goes points, and those of a further query. */
        NEEDED,
        /** All: open data, which is nobody's. */
        ALL,
        /** None, since every installation of this version has the same ones from its migrations; rows that go may point to them. */
        SAME,
        /** None, with the reason. */
        LEFT
    }

    /** @param words the column, the condition, the further query or the reason */
    record Choice(String table, How how, String words) {}

    /** A column that stays behind. */
    record LeftColumn(String table, String column, String reason) {}

    /**
     * A column of bytes that go into files of their own.
     *
     * @param order the column by which rows that share a file follow each other there
     * @param path SQL that gives the file's name in the folder
     */
    record FileColumn(String table, String column, String order, String path) {}

    private Listed() {}

    /** By table. */
    static Map<String, Choice> tables() {
        var all = new LinkedHashMap<String, Choice>();
        for (String[] words : lines("tables.txt", 3))
            if (all.put(words[0], new Choice(words[0], How.valueOf(words[1].toUpperCase()), words[2])) != null)
                throw new IllegalStateException("tables.txt lists " + words[0] + " twice");
        return all;
    }

    static List<LeftColumn> leftColumns() {
        return lines("columns.txt", 3).stream()
                .map(words -> new LeftColumn(words[0], words[1], words[2]))
                .toList();
    }

    static List<FileColumn> fileColumns() {
        return lines("files.txt", 4).stream()
                .map(words -> new FileColumn(words[0], words[1], words[2], words[3]))
                .toList();
    }

    /** A text that belongs to each folder. */
    static String text(String name) {
        try (InputStream file = Listed.class.getResourceAsStream("/leaving/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String[]> lines(String name, int parts) {
        var all = new ArrayList<String[]>();
        for (String line : text(name).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            // A SQL "||" is no border between parts.
            String[] words = (line + " ").split("\\s+\\|\\s+", parts);
            if (words.length != parts) throw new IllegalStateException(name + " cannot be read: " + line);
            words[parts - 1] = words[parts - 1].strip();
            all.add(words);
        }
        return all;
    }
}
