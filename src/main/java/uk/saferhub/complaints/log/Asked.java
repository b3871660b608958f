package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Link;
import uk.saferhub.web.ListQuery;

/**
 * What of the log is asked for; null asks for all.
 *
 * @param from first day received (Europe/London)
 * @param to last day received
 * @param place part of the place's name
 * @param operation the short name of the operation that they are counted under
 * @param repeat only where the place or the caller comes again
 * @param page counted from 1
 */
record Asked(
        LocalDate from,
        LocalDate to,
        @Nullable String kind,
        @Nullable String place,
        Complaint.@Nullable Source source,
        @Nullable String operation,
        boolean repeat,
        int page) {

    static final String PATH = "/complaints/received";

    /** Twelve months to this day, where no period is asked for. A day that cannot be read is noted in the fields. */
    static Asked read(Fields fields, LocalDate today) {
        LocalDate to = day(fields, "to", today);
        LocalDate from = day(fields, "from", YearMonth.from(to).minusMonths(11).atDay(1));
        if (from.isAfter(to)) fields.error("from", "The first day comes after the last");
        Integer page = fields.read().number("page", "");
        return new Asked(
                from.isAfter(to) ? to : from,
                to,
                nullable(fields.read().text("kind")),
                nullable(fields.read().text("place")),
                fields.read().choice("source", Complaint.Source.class, "Choose a source of the list"),
                nullable(fields.read().text("operation")),
                fields.read().ticked("repeat"),
                page == null ? 1 : Math.max(1, page));
    }

    /** The same question of another period. */
    Asked during(LocalDate first, LocalDate last) {
        return new Asked(first, last, kind, place, source, operation, repeat, 1);
    }

    /** Each filter in force, with the address of the list without it. */
    List<Link> chosen(UnaryOperator<String> kindLabel, UnaryOperator<String> operationLabel) {
        var links = new ArrayList<Link>();
        Map<String, String> values = values();
        values.forEach((name, value) -> {
            var others = new LinkedHashMap<>(values);
            others.remove(name);
            String label = switch (name) {
                case "from" -> "From " + Dates.day(from);
                case "to" -> "To " + Dates.day(to);
                case "kind" -> kindLabel.apply(value);
                case "place" -> "Place: " + value;
                case "source" -> SourceWords.of(source);
                case "operation" -> operationLabel.apply(value);
                default -> "Comes again";
            };
            links.add(Link.to(label, address(others)));
        });
        return links;
    }

    /** The list's address, up to the number of the page. */
    String paged() {
        return address(values()) + "&page=";
    }

    /** To be kept: without the period where it is the one that goes with the day, and without a place, which may be a home. */
    String kept(LocalDate today) {
        Asked usual = read(Fields.empty(), today);
        Map<String, String> values = values();
        if (from.equals(usual.from()) && to.equals(usual.to())) values.keySet().removeAll(List.of("from", "to"));
        values.remove("place");
        return ListQuery.of(values);
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("from", from.toString());
        values.put("to", to.toString());
        if (kind != null) values.put("kind", kind);
        if (place != null) values.put("place", place);
        if (source != null) values.put("source", source.name());
        if (operation != null) values.put("operation", operation);
        if (repeat) values.put("repeat", "yes");
        return values;
    }

    static String address(Map<String, String> values) {
        return PATH + "?" + ListQuery.of(values);
    }

    private static LocalDate day(Fields fields, String name, LocalDate otherwise) {
        String text = fields.read().text(name);
        try {
            return text.isEmpty() ? otherwise : Dates.asked(text);
        } catch (DateTimeParseException unreadable) {
            fields.error(name, "Enter a day like 2026-06-04");
            return otherwise;
        }
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
