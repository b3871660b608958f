package uk.saferhub.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.incidents.AgencyRecords;
import uk.saferhub.web.Fields;

/**
 * What is analysed: whose crime, of which months and of what type. Where nothing is asked, the force of which most is held.
 *
 * @param force whose published crime it is; of an agency's records its name, without a short one
 * @param records the agency's data set that is asked instead, or null for data.police.uk
 * @param type one crime type as published, or empty for all
 * @param kinds what the type means: itself, or a local definition
 * @param footprint the set of areas to stay within, or null for everywhere
 * @param torn the months of which rows are missing, since they could not be read or were not delivered
 * @param fields the words as asked, filled in, with what is wrong with them
 */
record Scope(
        Force force,
        AgencyRecords.@Nullable Held records,
        YearMonth from,
        YearMonth to,
        String type,
        Kinds kinds,
        @Nullable Footprint footprint,
        List<YearMonth> torn,
        Fields fields) {

    private static final int MOST_NAMED = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Every force that is held, together: a county force and the railway's, or two that a footprint lies in. */
    static final Force ALL = new Force("all", "All forces held");

    /** One of published crime. */
    Scope(
            Force force,
            YearMonth from,
            YearMonth to,
            String type,
            Kinds kinds,
            @Nullable Footprint footprint,
            List<YearMonth> torn,
            Fields fields) {
        this(force, null, from, to, type, kinds, footprint, torn, fields);
    }

    /**
     * @param parts what is held; not empty
     * @param usual how many months where none are asked for
     * @param kinds what the field "type" asks for
     */
    static Scope of(Fields fields, List<Part> parts, List<Footprint> footprints, int usual, Kinds kinds) {
        Force force = Stream.concat(parts.stream().map(Part::force), Stream.of(ALL))
                .filter(held -> held.slug().equals(fields.value("force")))
                .findFirst()
                .orElseGet(() -> most(parts));
        List<YearMonth> held = months(force, parts);
        Span span = Span.of(fields, held.getFirst(), held.getLast(), usual);
        fields.with("force", force.slug());
        return new Scope(
                force,
                span.from(),
                span.to(),
                fields.value("type"),
                kinds,
                within(fields, footprints),
                torn(force, span, parts),
                fields);
    }

    static @Nullable Footprint within(Fields fields, List<Footprint> footprints) {
        return footprints.stream()
                .filter(footprint -> footprint.id().toString().equals(fields.value("within")))
                .findFirst()
                .orElse(null);
    }

    /** The same without the footprint. */
    Scope everywhere() {
        return new Scope(force, records, from, to, type, kinds, null, torn, fields);
    }

    /** The same for crime of every type. */
    Scope everyType() {
        return new Scope(force, records, from, to, "", Kinds.published(""), footprint, torn, fields);
    }

    Question question(Dimension... by) {
        Question question = ofForce(Question.countBy(by)).between(from, to).of(kinds);
        return footprint == null ? question : question.within(footprint);
    }

    /** Whatever is held of the force, of every month and type. */
    Question everything(Dimension... by) {
        return ofForce(Question.countBy(by));
    }

    private Question ofForce(Question question) {
        return force.equals(ALL) ? question : question.ofForces(force.slug());
    }

    /** "Burglary, Somewhere Police, January 2024 to December 2025", and which of these months are incomplete. */
    String words() {
        String everything = records == null ? "All crime and antisocial behaviour" : "Incidents of every kind";
        return (kinds.everything() ? everything : kinds.words()) + AgencyScope.flagged(this) + ", " + force.name()
                + ", " + (footprint == null ? "" : footprint.name() + ", ") + MONTH.format(from) + " to "
                + MONTH.format(to) + (torn.isEmpty() ? "" : " (incomplete: " + tornWords() + ")");
    }

    /** What is to be known of counts that are too low; empty where there are none. */
    String incomplete() {
        if (torn.isEmpty()) return "";
        return "Incomplete: " + tornWords()
                + (records == null
                        ? ". Some rows of these months’ files could not be read, so their numbers are too low."
                        : ". Only some days of these months were supplied, so their numbers are too low.");
    }

    private String tornWords() {
        return torn.size() > MOST_NAMED
                ? torn.size() + " months"
                : torn.stream().map(MONTH::format).collect(Collectors.joining(", "));
    }

    /** The address of the same scope, for a link. @param more further fields that belong to it */
    String query(String... more) {
        List<String> names = new ArrayList<>(List.of("force", "from", "to", "type", "within"));
        if (records != null) names.addAll(List.of("records", "flag"));
        if (!fields.value("place").isBlank()) names.add("place");
        names.addAll(List.of(more));
        return query(fields, names.toArray(String[]::new));
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

    /** A month that was asked for, or null if none was, or it is not one of the scope's but its first. */
    @Nullable
    YearMonth within(String field) {
        YearMonth asked = Span.month(fields.value(field), from);
        return asked.isAfter(from) && !asked.isAfter(to) ? asked : null;
    }

    static String words(YearMonth month) {
        return MONTH.format(month);
    }

    static List<YearMonth> months(Force force, List<Part> parts) {
        return parts.stream()
                .filter(part -> force.equals(ALL) || part.force().slug().equals(force.slug()))
                .map(Part::month)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<YearMonth> torn(Force force, Span span, List<Part> parts) {
        return months(force, parts.stream().filter(Part::incomplete).toList()).stream()
                .filter(month -> !month.isBefore(span.from()) && !month.isAfter(span.to()))
                .toList();
    }

    private static Force most(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::force, Collectors.summingLong(Part::rows)))
                .entrySet()
                .stream()
                .max(Map.Entry.<Force, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().slug(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }
}
