package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.kernel.Period;

/**
 * An agency's file of crimes and incidents: {@code reference,crime,type,code,from,to,area,domestic,hate,knife,alcohol,officer,east,north}.
 * Only the first, type and from must be filled. It is taken in whole or not at all. Columns of other names refuse it: a
 * column of names or addresses must not come along unnoticed.
 */
record IncidentFile(List<Incident> incidents, List<String> wrong) {

    static final List<String> COLUMNS = List.of(
            "reference",
            "crime",
            "type",
            "code",
            "from",
            "to",
            "area",
            "domestic",
            "hate",
            "knife",
            "alcohol",
            "officer",
            "east",
            "north");

    private static final int MOST = 200_000;
    private static final int SAID = 20;
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    /**
     * @param period that the supplier says the file is of: it replaces what was here of it, so that no row may lie outside
     * @param today Europe/London; nothing can have happened after it
     */
    static IncidentFile read(byte[] bytes, Period period, LocalDate today) {
        List<Incident> incidents = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var rows = FORM.parse(new StringReader(text))) {
            columns(rows.getHeaderNames(), wrong);
            if (!wrong.isEmpty()) return new IncidentFile(List.of(), wrong);
            for (CSVRecord row : rows) {
                if (wrong.size() >= SAID) break;
                if (incidents.size() == MOST) throw new IOException("too many");
                try {
                    Incident incident = incident(row, today);
                    if (!period.contains(incident.from().toLocalDate()))
                        throw new IllegalArgumentException(
                                "it lies outside the period that the file is said to be of.");
                    if (!seen.add(incident.reference()))
                        throw new IllegalArgumentException("its reference is there twice.");
                    incidents.add(incident);
                } catch (IllegalArgumentException | DateTimeException e) {
                    wrong.add("Line " + (row.getRecordNumber() + 1) + ": " + e.getMessage());
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            wrong.add("It is not a file of comma-separated values of at most 200,000 rows.");
        }
        if (incidents.isEmpty() && wrong.isEmpty()) wrong.add("It has no rows.");
        return new IncidentFile(incidents, wrong);
    }

    private static void columns(List<String> names, List<String> wrong) {
        for (String needed : List.of("reference", "type", "from")) {
            if (names.stream().noneMatch(needed::equalsIgnoreCase))
                wrong.add("The first line has no column “" + needed + "”.");
        }
        names.stream()
                .filter(name -> COLUMNS.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name ->
                        wrong.add("The column “" + name + "” is not one that is taken in. Remove it from the file."));
    }

    private static Incident incident(CSVRecord row, LocalDate today) {
        LocalDateTime from = moment(needed(row, "from"));
        if (from.toLocalDate().isAfter(today)) throw new IllegalArgumentException("it lies in the future.");
        String to = text(row, "to");
        String area = text(row, "area");
        // The words of a refused area are not repeated: they may be somebody's address.
        if (!area.isEmpty() && !AreaKind.LSOA.isCode(area) && !AreaKind.WARD.isCode(area))
            throw new IllegalArgumentException("its area is not the code of a small area or ward.");
        return new Incident(
                needed(row, "reference"),
                text(row, "crime").isEmpty() || flag(row, "crime"),
                needed(row, "type"),
                blankAsNull(text(row, "code")),
                from,
                needed(row, "from").length() > 10,
                to.isEmpty() ? null : moment(to),
                blankAsNull(area),
                flag(row, "domestic"),
                strands(text(row, "hate")),
                flag(row, "knife"),
                flag(row, "alcohol"),
                flag(row, "officer"),
                GridPoint.read(text(row, "east"), text(row, "north")));
    }

    private static Set<Strand> strands(String text) {
        Set<Strand> strands = EnumSet.noneOf(Strand.class);
        for (String word : text.split("[;|+/]")) {
            if (word.isBlank()) continue;
            strands.add(
                    Strand.of(word)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(
                                            "its hate strand is none of race, religion, sexual orientation, disability and transgender; several are parted by a semicolon.")));
        }
        return strands;
    }

    /** In Europe/London: a time of another zone is turned into it. */
    private static LocalDateTime moment(String text) {
        try {
            if (text.length() <= 10) return LocalDate.parse(text).atStartOfDay();
            Matcher form = MOMENT.matcher(text.toUpperCase(java.util.Locale.ROOT));
            if (!form.matches()) throw new DateTimeException(text);
            LocalDateTime at = LocalDateTime.parse(form.group(1) + "T" + form.group(2));
            String zone = form.group(3);
            return zone == null
                    ? at
                    : at.atOffset(ZoneOffset.of(zone))
                            .atZoneSameInstant(Actor.LONDON)
                            .toLocalDateTime();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its time is not such as 2026-04-30 21:30.", e);
        }
    }

    private static boolean flag(CSVRecord row, String column) {
        return switch (text(row, column).toLowerCase(java.util.Locale.ROOT)) {
            case "y", "yes", "true", "1" -> true;
            case "", "n", "no", "false", "0" -> false;
            default -> throw new IllegalArgumentException("“" + column + "” is neither yes nor no.");
        };
    }

    private static String needed(CSVRecord row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) throw new IllegalArgumentException("“" + column + "” is empty.");
        if (text.length() > 120) throw new IllegalArgumentException("“" + column + "” is longer than 120 characters.");
        return text;
    }

    private static String text(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
