package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of a blocking line: what the records of one block agree on. */
final class Keys {

    /** What a row says for one part of a line; empty where it says nothing, and then the row is in no block of the line. */
    @FunctionalInterface
    private interface Part {
        String of(int row);
    }

    private Keys() {}

    /** The key of each row, or nothing where the records lack a column that the line needs. */
    static Optional<String[]> of(List<String> line, Records records) {
        var parts = new ArrayList<Part>();
        for (String words : line) {
            Optional<Part> part = part(words, records);
            if (part.isEmpty()) return Optional.empty();
            parts.add(part.get());
        }
        String[] keys = new String[records.size()];
        for (int row = 0; row < keys.length; row++) keys[row] = key(parts, row);
        return Optional.of(keys);
    }

    private static String key(List<Part> parts, int row) {
        var key = new StringBuilder();
        for (Part part : parts) {
            String said = part.of(row);
            if (said.isEmpty()) return "";
            key.append(said).append('\u0000');
        }
        return key.toString();
    }

    private static Optional<Part> part(String words, Records records) {
        return switch (words) {
            case "year of birth" -> text(records, Meaning.BORN).map(born -> row -> start(born.of(row), 4));
            case "month of birth" -> text(records, Meaning.BORN).map(born -> row -> start(born.of(row), 6));
            case "birthday in either order" -> text(records, Meaning.BORN).map(born -> row -> eitherDay(born.of(row)));
            case "start of email" -> text(records, Meaning.EMAIL).map(email -> row -> start(email.of(row), 4));
            case "start of given" -> text(records, Meaning.GIVEN).map(given -> row -> start(given.of(row), 3));
            case "start of family" -> text(records, Meaning.FAMILY).map(family -> row -> start(family.of(row), 3));
            case "sound of given" -> sound(records, Meaning.GIVEN);
            case "sound of family" -> sound(records, Meaning.FAMILY);
            case "names in either order" -> both(text(records, Meaning.GIVEN), text(records, Meaning.FAMILY));
            case "sounds in either order" -> both(sound(records, Meaning.GIVEN), sound(records, Meaning.FAMILY));
            case "starts in either order" -> both(part("start of given", records), part("start of family", records));
            default ->
                text(
                        records,
                        Meaning.named(words)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("blocking: there is no key \"" + words + "\"")));
        };
    }

    private static Optional<Part> text(Records records, Meaning meaning) {
        return records.first(meaning).map(column -> row -> column.at(row).text);
    }

    private static Optional<Part> sound(Records records, Meaning meaning) {
        return records.first(meaning).map(column -> row -> column.at(row).sound);
    }

    private static Optional<Part> both(Optional<Part> one, Optional<Part> other) {
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        return Optional.of(row -> {
            String a = one.get().of(row);
            String b = other.get().of(row);
            if (a.isEmpty() || b.isEmpty()) return "";
            return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
        });
    }

    /** The whole of a short text counts as its start only when it is long enough. */
    private static String start(String text, int letters) {
        return text.length() < letters ? "" : text.substring(0, letters);
    }

    private static String eitherDay(String born) {
        if (born.length() != 8) return "";
        String month = born.substring(4, 6);
        String day = born.substring(6);
        return born.substring(0, 4) + (month.compareTo(day) < 0 ? month + day : day + month);
    }
}
