package uk.saferhub.crimedata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.web.Fields;

/**
 * What the page of crime is asked to show. Where nothing is asked: the force of which most is held, its last two years.
 *
 * @param kinds all crime, one type, or a local definition
 * @param footprint the set of areas to stay within, or null
 * @param fields the words as asked, filled in, with what is wrong with them
 */
record CrimeFilter(
        Force force,
        YearMonth from,
        YearMonth to,
        Kinds kinds,
        @Nullable Footprint footprint,
        Fields fields) {

    private static final int USUAL_MONTHS = 24;

    /** @param parts what is held; not empty */
    static CrimeFilter of(Fields fields, List<Part> parts, List<Footprint> footprints) {
        return of(fields, parts, footprints, Kinds.published(fields.value("type")));
    }

    /** @param kinds what the field "type" asks for */
    static CrimeFilter of(Fields fields, List<Part> parts, List<Footprint> footprints, Kinds kinds) {
        Force force = force(fields.value("force"), parts);
        List<YearMonth> held = parts.stream()
                .filter(part -> part.force().slug().equals(force.slug()))
                .map(Part::month)
                .sorted()
                .toList();
        YearMonth to = month(fields.value("to"), held.getLast());
        YearMonth usual = to.minusMonths(USUAL_MONTHS - 1);
        YearMonth from = month(fields.value("from"), usual.isBefore(held.getFirst()) ? held.getFirst() : usual);
        if (from.isAfter(to)) {
            fields.error("from", "The first month must not be after the last");
            from = to;
        }
        fields.with("force", force.slug()).with("from", from).with("to", to);
        Footprint within = footprints.stream()
                .filter(footprint -> footprint.id().toString().equals(fields.value("within")))
                .findFirst()
                .orElse(null);
        return new CrimeFilter(force, from, to, kinds, within, fields);
    }

    /** The same without the footprint. */
    CrimeFilter everywhere() {
        return new CrimeFilter(force, from, to, kinds, null, fields);
    }

    Question question(List<Dimension> by) {
        return new Question(by, Set.of(force.slug()), from, to, Set.of(), Set.of(), null, footprint, kinds.turns());
    }

    /** The address of these numbers as a file. */
    String file(String by) {
        return "/crime/counts.csv?by=" + by + "&force=" + force.slug() + "&from=" + from + "&to=" + to + "&type="
                + URLEncoder.encode(kinds.asked(), StandardCharsets.UTF_8)
                + (footprint == null ? "" : "&within=" + footprint.id());
    }

    private static Force force(String slug, List<Part> parts) {
        Map<Force, Long> rows =
                parts.stream().collect(Collectors.groupingBy(Part::force, Collectors.summingLong(Part::rows)));
        return rows.keySet().stream()
                .filter(force -> force.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> rows.entrySet().stream()
                        .max(Map.Entry.<Force, Long>comparingByValue()
                                .thenComparing(entry -> entry.getKey().slug()))
                        .orElseThrow()
                        .getKey());
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            return otherwise;
        }
    }
}
