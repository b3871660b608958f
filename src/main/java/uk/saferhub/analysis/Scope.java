package uk.saferhub.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/**
 * What is analysed: whose crime, of which months and of what type. Where nothing is asked, the force of which most is held.
 *
 * @param type one crime type as published, or empty for all
 * @param kinds what the type means: itself, or a local definition
 * @param footprint the set of areas to stay within, or null for everywhere
 * @param torn the months of which rows are missing, since they could not be read
 * @param fields the words as asked, filled in, with what is wrong with them
 */
record Scope(
        Force force,
        YearMonth from,
        YearMonth to,
        String type,
        Kinds kinds,
        @Nullable Footprint footprint,
        List<YearMonth> torn,
        Fields fields) {

    private static final int MOST_NAMED = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /**
     * @param parts what is held; not empty
     * @param usual how many months where none are asked for
     * @param kinds what the field "type" asks for
     */
    static Scope of(Fields fields, List<Part> parts, List<Footprint> footprints, int usual, Kinds kinds) {
        Force force = parts.stream()
                .map(Part::force)
                .filter(held -> held.slug().equals(fields.value("force")))
                .findFirst()
                .orElseGet(() -> most(parts));
        List<YearMonth> held = months(force, parts);
        YearMonth last = held.getLast();
        YearMonth to = clamp(month(fields.value("to"), last), held.getFirst(), last);
        YearMonth first = to.minusMonths(usual - 1L);
        YearMonth from = clamp(month(fields.value("from"), first), held.getFirst(), last);
        if (from.isAfter(to)) {
            fields.error("from", "The first month must not be after the last");
            from = to;
        }
        fields.with("force", force.slug()).with("from", from).with("to", to);
        Footprint within = footprints.stream()
                .filter(footprint -> footprint.id().toString().equals(fields.value("within")))
                .findFirst()
                .orElse(null);
        return new Scope(force, from, to, fields.value("type"), kinds, within, torn(force, from, to, parts), fields);
    }

    /** The same without the footprint. */
    Scope everywhere() {
        return new Scope(force, from, to, type, kinds, null, torn, fields);
    }

    /** The same for crime of every type. */
    Scope everyType() {
        return new Scope(force, from, to, "", Kinds.published(""), footprint, torn, fields);
    }

    Question question(Dimension... by) {
        Question question =
                Question.countBy(by).ofForces(force.slug()).between(from, to).of(kinds);
        return footprint == null ? question : question.within(footprint);
    }

    /** "Burglary, Somewhere Police, January 2024 to December 2025", and which of these months are incomplete. */
    String words() {
        return (kinds.everything() ? "All crime and antisocial behaviour" : kinds.words()) + ", " + force.name() + ", "
                + (footprint == null ? "" : footprint.name() + ", ") + MONTH.format(from) + " to " + MONTH.format(to)
                + (torn.isEmpty() ? "" : " (incomplete: " + tornWords() + ")");
    }

    /** What is to be known of counts that are too low; empty where there are none. */
    String incomplete() {
        return torn.isEmpty()
                ? ""
                : "Incomplete: " + tornWords()
                        + ". Some rows of these months’ files could not be read, so their numbers are too low.";
    }

    private String tornWords() {
        return torn.size() > MOST_NAMED
                ? torn.size() + " months"
                : torn.stream().map(MONTH::format).collect(Collectors.joining(", "));
    }

    /** The address of the same scope, for a link. @param more further fields that belong to it */
    String query(String... more) {
        return query(
                fields,
                Stream.concat(Stream.of("force", "from", "to", "type", "within"), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** What fields were asked, as an address has it. */
    static String query(Fields fields, String... names) {
        StringBuilder query = new StringBuilder();
        for (String name : names) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(fields.value(name), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    List<Choice> monthsOf(List<Part> parts) {
        List<YearMonth> held = months(force, parts);
        return Stream.iterate(held.getLast(), month -> !month.isBefore(held.getFirst()), month -> month.minusMonths(1))
                .map(month -> Choice.of(month, MONTH.format(month) + (held.contains(month) ? "" : " (no data)")))
                .toList();
    }

    List<Choice> types(CrimeData crime) {
        return crime.count(Question.countBy(Dimension.TYPE).ofForces(force.slug())).rows().stream()
                .map(row -> Choice.of(row.keys().getFirst(), row.keys().getFirst()))
                .toList();
    }

    /** A month that was asked for, or null if none was, or it is not one of the scope's but its first. */
    @Nullable
    YearMonth within(String field) {
        YearMonth asked = month(fields.value(field), from);
        return asked.isAfter(from) && !asked.isAfter(to) ? asked : null;
    }

    static String words(YearMonth month) {
        return MONTH.format(month);
    }

    private static List<YearMonth> months(Force force, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.force().slug().equals(force.slug()))
                .map(Part::month)
                .sorted()
                .toList();
    }

    private static List<YearMonth> torn(Force force, YearMonth from, YearMonth to, List<Part> parts) {
        return months(force, parts.stream().filter(Part::incomplete).toList()).stream()
                .filter(month -> !month.isBefore(from) && !month.isAfter(to))
                .toList();
    }

    private static Force most(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::force, Collectors.summingLong(Part::rows)))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.<Force, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().slug(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    static YearMonth clamp(YearMonth month, YearMonth first, YearMonth last) {
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    static YearMonth month(String text, YearMonth otherwise) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            return otherwise;
        }
    }
}
