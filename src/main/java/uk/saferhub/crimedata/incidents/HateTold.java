package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A statement's numbers as its reader is told them: exact for whoever analyses crime, and for all others none by which somebody could
 * be known, since reports hold the same numbers back.
 */
record HateTold(HateStatement statement, boolean exact) {

    private static final int BLOCK = 4;

    /** A number with its name. @param count empty where it is held back */
    record Cell(String name, Optional<Long> count) {

        String words() {
            return count.map("%,d"::formatted).orElse(HeldBack.WORDS);
        }
    }

    /** So few crimes that no more than that is told of them. */
    boolean few() {
        return !exact && HeldBack.few(statement.crimes());
    }

    /** A number that nothing on the page adds up to. */
    Cell alone(String name, long count) {
        return new Cell(name, exact || !HeldBack.few(count) ? Optional.of(count) : Optional.empty());
    }

    /** A number of the crimes; held back too where all the others are few. */
    Cell ofAll(String name, long count) {
        boolean told = exact || !few() && !HeldBack.few(count) && !HeldBack.few(statement.crimes() - count);
        return new Cell(name, told ? Optional.of(count) : Optional.empty());
    }

    /** Numbers that add up to one that is told. */
    List<Optional<Long>> together(List<Long> counts) {
        return exact ? counts.stream().map(Optional::of).toList() : HeldBack.of(counts);
    }

    List<Cell> strands() {
        return cells(
                statement.strands().keySet().stream().map(Strand::words).toList(),
                List.copyOf(statement.strands().values()));
    }

    /** By hour, or by four of them; and last the crimes whose hour is not known. */
    List<Cell> hours() {
        int step = exact ? 1 : BLOCK;
        List<String> names = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        IntStream.iterate(0, from -> from < 24, from -> from + step).forEach(from -> {
            names.add(exact ? hour(from) : hour(from) + " to " + hour(from + step));
            counts.add(statement.hours().subList(from, from + step).stream()
                    .mapToLong(Long::longValue)
                    .sum());
        });
        names.add("Not known");
        counts.add(statement.withoutHour());
        return cells(names, counts);
    }

    /** When most began; not where that tells when somebody's did. */
    String peak() {
        String peak = statement.peak();
        if (peak.isEmpty()) return "Not known";
        boolean told = exact
                || hours().stream()
                        .anyMatch(
                                cell -> cell.name().equals(peak) && cell.count().isPresent());
        return told ? peak : HeldBack.WORDS;
    }

    String change() {
        return !exact && statement.compares() && (few() || HeldBack.few(statement.before()))
                ? "not compared: fewer than five crimes are " + HeldBack.WORDS
                : statement.change();
    }

    String dominant() {
        return statement.dominant().isEmpty()
                        || strands().stream()
                                .anyMatch(cell -> cell.name()
                                                .equals(statement
                                                        .dominant()
                                                        .get()
                                                        .words())
                                        && cell.count().isPresent())
                ? statement.dominantWords()
                : "";
    }

    private List<Cell> cells(List<String> names, List<Long> counts) {
        List<Optional<Long>> told = together(counts);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Cell(names.get(i), told.get(i)))
                .toList();
    }

    private static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }
}
