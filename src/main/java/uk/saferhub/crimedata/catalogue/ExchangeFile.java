package uk.saferhub.crimedata.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The file of an exchange: {@code date,time,outcode,category,count}. It must be depersonalised to be taken in: a full
 * postcode, a category that the set does not have or a day outside the quarter refuses the whole file, line by line.
 */
record ExchangeFile(List<Total> totals, List<String> wrong) {

    private static final int MOST = 100_000;
    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** One line. @param hour null where unknown @param outcode empty where unknown */
    record Total(int line, LocalDate on, @Nullable Integer hour, String outcode, String category, int incidents) {}

    static ExchangeFile read(byte[] bytes, ExchangeSet set, Quarter quarter) {
        List<Total> totals = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var records = FORM.parse(new BufferedReader(new StringReader(text)))) {
            for (String column : List.of("date", "time", "outcode", "category", "count")) {
                if (records.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase))
                    return new ExchangeFile(List.of(), List.of("The first line has no column “" + column + "”."));
            }
            for (CSVRecord row : records) {
                if (totals.size() == MOST) wrong.add("It has more than 100,000 rows.");
                if (wrong.size() >= 20) break;
                try {
                    totals.add(total(row, set, quarter));
                } catch (IllegalArgumentException | DateTimeException e) {
                    wrong.add("Line " + (row.getRecordNumber() + 1) + ": " + e.getMessage());
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            wrong.add("It is not a file of comma-separated values.");
        }
        if (totals.isEmpty() && wrong.isEmpty()) wrong.add("It has no rows.");
        return new ExchangeFile(totals, wrong);
    }

    private static Total total(CSVRecord row, ExchangeSet set, Quarter quarter) {
        LocalDate on = day(row.get("date"));
        if (!quarter.holds(on)) throw new IllegalArgumentException(on + " is not in " + quarter.words() + ".");
        String category = row.get("category").toLowerCase(Locale.ROOT);
        if (!set.categories().contains(category))
            throw new IllegalArgumentException("the category is none of: " + String.join(", ", set.categories()) + ".");
        String outcode = row.get("outcode").toUpperCase(Locale.ROOT);
        // The words of a refused place are not repeated: they may be somebody's address.
        if (!outcode.matches("([A-Z]{1,2}[0-9][A-Z0-9]?)?"))
            throw new IllegalArgumentException("the place is more than the outward part of a postcode, such as YO1.");
        String count = row.get("count");
        if (!count.matches("[1-9]\\d{0,5}"))
            throw new IllegalArgumentException("the count is not a whole number above nought.");
        return new Total(
                (int) row.getRecordNumber() + 1, on, hour(row.get("time")), outcode, category, Integer.parseInt(count));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the date is not such as 2026-04-30.", e);
        }
    }

    private static @Nullable Integer hour(String text) {
        if (text.isEmpty()) return null;
        if (!text.matches("([01]?\\d|2[0-3])(:[0-5]\\d)?"))
            throw new IllegalArgumentException("the time is not such as 21:30.");
        return Integer.parseInt(text.replaceAll(":.*", ""));
    }
}
