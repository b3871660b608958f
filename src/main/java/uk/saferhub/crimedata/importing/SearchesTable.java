package uk.saferhub.crimedata.importing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Stated;

/**
 * data.police.uk's stops and searches. The file does not say of which force it is: its name does, or whoever brings it, and
 * else it is refused. Ages come as bands and ethnicity as published; there is no name in it, and no exact place.
 *
 * <p>Early files write the moment with a space in place of the T, and one that was saved again by a spreadsheet has no
 * seconds and no zone: such a moment is taken as the files' own zone, which is UTC.
 */
final class SearchesTable implements Table {

    private static final Pattern NAME =
            Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-([a-z-]+)-stop-and-search\\b[^/]*$");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d+)?)?([+-]\\d{2}:?\\d{2}|Z)?)?");

    private final Header header;
    private final String force;
    private final @Nullable YearMonth published;

    private SearchesTable(Header header, String force, @Nullable YearMonth published) {
        this.header = header;
        this.force = force;
        this.published = published;
    }

    /** @param stated counts only where the name says nothing: of one zip with several forces each file says its own */
    static Optional<Table> in(Header header, String file, Stated stated) {
        if (!header.has("type", "date", "object of search", "outcome")) return Optional.empty();
        Matcher name = NAME.matcher(file);
        return Optional.of(
                name.find()
                        ? new SearchesTable(header, name.group(2), YearMonth.parse(name.group(1)))
                        : new SearchesTable(header, stated.force(), stated.month()));
    }

    @Override
    public String family() {
        return "stop-and-search";
    }

    @Override
    public String words() {
        return "stops and searches";
    }

    @Override
    public String columns() {
        return """
                {'month': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'force': 'VARCHAR', 'type': 'VARCHAR', 'longitude': 'DOUBLE',
                 'latitude': 'DOUBLE', 'gender': 'VARCHAR', 'age': 'VARCHAR', 'self_defined': 'VARCHAR',
                 'officer_defined': 'VARCHAR', 'legislation': 'VARCHAR', 'object': 'VARCHAR', 'outcome': 'VARCHAR',
                 'linked': 'VARCHAR'}""";
    }

    @Override
    public List<Row> rows(List<String> fields) throws RejectedRow {
        header.fits(fields);
        if (force.isEmpty())
            throw new RejectedRow(
                    "The file does not say of which force it is. Say the force when you import it, or name it as data.police.uk does: 2025-08-north-yorkshire-stop-and-search.csv.");
        String at = moment(Header.needed(header.of(fields, "date"), "Date"));
        String month = Header.month(at.substring(0, 7));
        return List.of(Row.of(
                force + "/" + release(at, month),
                month,
                at,
                force,
                Header.needed(header.of(fields, "type"), "Type"),
                Header.degrees(header.of(fields, "longitude"), "Longitude"),
                Header.degrees(header.of(fields, "latitude"), "Latitude"),
                header.of(fields, "gender"),
                header.of(fields, "age range"),
                header.of(fields, "self-defined ethnicity"),
                header.of(fields, "officer-defined ethnicity"),
                header.of(fields, "legislation"),
                header.of(fields, "object of search"),
                header.of(fields, "outcome"),
                header.of(fields, "outcome linked to object of search")));
    }

    private static String moment(String text) throws RejectedRow {
        // As a spreadsheet program writes it in this country, the day first.
        Matcher moment = MOMENT.matcher(text.replaceFirst("^(\\d{2})/(\\d{2})/(\\d{4})\\b", "$3-$2-$1"));
        if (!moment.matches())
            throw new RejectedRow("Date “" + text + "” is not a moment such as 2025-08-02T11:17:00+00:00.");
        String time = moment.group(2) == null ? "00:00" : moment.group(2);
        String seconds = moment.group(3) == null ? ":00" : moment.group(3);
        String zone = moment.group(4) == null ? "+00:00" : moment.group(4);
        String parted = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        String at = moment.group(1) + "T" + time + seconds + parted;
        try {
            OffsetDateTime.parse(at);
            return at;
        } catch (DateTimeParseException e) {
            throw new RejectedRow("Date “" + text + "” is not a moment of the calendar.");
        }
    }

    /**
     * The month whose release a row belongs to: that of which the file was published, for a search in the hours on either
     * side of it too, which would otherwise take the place of the whole neighbouring month.
     */
    private String release(String at, String month) {
        if (published == null || month.equals(published.toString())) return month;
        LocalDate day = LocalDate.parse(at.substring(0, 10));
        boolean beside = day.equals(published.atDay(1).minusDays(1))
                || day.equals(published.atEndOfMonth().plusDays(1));
        return beside ? published.toString() : month;
    }
}
