package uk.saferhub.crimedata.incidents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.tables.reading.DateOrder;
import uk.saferhub.tables.reading.TableRow;

/** Reads one row of an agency's file. What is wrong is thrown as the rest of a sentence, which repeats no cell that could be somebody's. */
record IncidentCells(Map<String, Integer> places, LocalDate today) {

    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    /** A day of 1982 to 2064, with the part of it that has gone by. */
    private static final Pattern COUNT = Pattern.compile("[3-5]\\d{4}(\\.\\d{1,15})?");

    /** When. @param timed whether the hour was given */
    private record Moment(LocalDateTime at, boolean timed) {}

    /** @throws IllegalArgumentException with the rest of a sentence */
    Incident incident(TableRow row) {
        Moment from = moment(needed(row, "from"), cell(row, "time"));
        if (from.at().toLocalDate().isAfter(today)) throw new IllegalArgumentException("it lies in the future.");
        String to = cell(row, "to");
        String area = cell(row, "area").toUpperCase(Locale.ROOT);
        // The words of a refused area are not repeated: they may be somebody's address.
        if (!area.isEmpty() && !AreaKind.LSOA.isCode(area) && !AreaKind.WARD.isCode(area))
            throw new IllegalArgumentException("its area is not the code of a small area or ward.");
        GridPoint metres = GridPoint.read(cell(row, "east"), cell(row, "north"));
        GridPoint at = metres == null ? GridPoint.degrees(cell(row, "longitude"), cell(row, "latitude")) : metres;
        return new Incident(
                needed(row, "reference"),
                crime(cell(row, "crime")),
                needed(row, "type"),
                blankAsNull(cell(row, "code")),
                from.at(),
                from.timed(),
                to.isEmpty() ? null : moment(to, "").at(),
                blankAsNull(area),
                flag(row, "domestic"),
                strands(cell(row, "hate")),
                flag(row, "knife"),
                flag(row, "alcohol"),
                flag(row, "officer"),
                at,
                area.isEmpty() && at == null ? place(cell(row, "place")) : null);
    }

    /** May be somebody's address, so that it is kept only where nothing coarser says where it was. */
    private static @Nullable String place(String words) {
        if (words.length() > 120) throw new IllegalArgumentException("“place” is longer than 120 characters.");
        return PlaceKey.of(words).isEmpty() ? null : words;
    }

    private static boolean crime(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "y", "yes", "true", "1", "crime", "recorded crime" -> true;
            case "n", "no", "false", "0", "incident", "non-crime", "non crime" -> false;
            default -> throw new IllegalArgumentException("“crime” is neither yes nor no.");
        };
    }

    private static Set<Strand> strands(String text) {
        Set<Strand> strands = EnumSet.noneOf(Strand.class);
        if (text.toLowerCase(Locale.ROOT).matches("none|no|n|n/a|-|not applicable")) return strands;
        for (String word : text.split("[;,|+/]")) {
            if (word.isBlank()) continue;
            strands.add(
                    Strand.of(word)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(
                                            "its hate strand is none of race, religion, sexual orientation, disability and transgender; several are parted by a semicolon.")));
        }
        return strands;
    }

    /** In Europe/London: a time of another zone is turned into it. @param time of a column of its own, or empty */
    private static Moment moment(String text, String time) {
        Moment read = iso(text).or(() -> written(text)).or(() -> counted(text)).orElseThrow(IncidentCells::noTime);
        if (read.timed() || time.isEmpty()) return read;
        LocalTime own = DateOrder.YEAR_FIRST
                .read("2000-01-01 " + time)
                .flatMap(DateOrder.Read::time)
                .orElseThrow(IncidentCells::noTime);
        return new Moment(read.at().toLocalDate().atTime(own), true);
    }

    private static Optional<Moment> iso(String text) {
        Matcher form = MOMENT.matcher(text.toUpperCase(Locale.ROOT));
        if (!form.matches()) return Optional.empty();
        try {
            LocalDateTime at = LocalDateTime.parse(form.group(1) + "T" + form.group(2));
            String zone = form.group(3);
            LocalDateTime here = zone == null
                    ? at
                    : at.atOffset(ZoneOffset.of(zone))
                            .atZoneSameInstant(Actor.LONDON)
                            .toLocalDateTime();
            return Optional.of(new Moment(here, true));
        } catch (DateTimeException never) {
            throw noTime();
        }
    }

    /** As people in this country write it: 30/04/2026, 30/04/2026 14:05, 30 April 2026. */
    private static Optional<Moment> written(String text) {
        return DateOrder.DAY_FIRST
                .read(text)
                .map(read -> new Moment(
                        read.day()
                                .atTime(read.time()
                                        .map(time -> time.withSecond(0).withNano(0))
                                        .orElse(LocalTime.MIDNIGHT)),
                        read.time().isPresent()));
    }

    /** Whether it says when by a count of days, which is told: it was read by what a spreadsheet program means with it. */
    boolean counts(TableRow row) {
        return COUNT.matcher(cell(row, "from")).matches();
    }

    /** A spreadsheet's days since 1899, where the column's form of dates was lost. The file's period shows whether that is right. */
    private static Optional<Moment> counted(String text) {
        if (!COUNT.matcher(text).matches()) return Optional.empty();
        double days = Double.parseDouble(text);
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays((long) days);
        long minute = Math.round((days - (long) days) * 24 * 60);
        return Optional.of(new Moment(day.atStartOfDay().plusMinutes(minute), text.contains(".")));
    }

    private static IllegalArgumentException noTime() {
        return new IllegalArgumentException("its time is not such as 2026-04-30 21:30 or 30/04/2026 21:30.");
    }

    private boolean flag(TableRow row, String column) {
        return switch (cell(row, column).toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> true;
            case "", "n", "no", "false", "0", "none", "n/a" -> false;
            default -> throw new IllegalArgumentException("“" + column + "” is neither yes nor no.");
        };
    }

    private String needed(TableRow row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) throw new IllegalArgumentException("“" + column + "” is empty.");
        if (text.length() > 120) throw new IllegalArgumentException("“" + column + "” is longer than 120 characters.");
        return text;
    }

    private String cell(TableRow row, String column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
