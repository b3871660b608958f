package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file: a line each, or several where a field in quotation marks holds line ends (RFC 4180). A line
 * end within a field becomes a space.
 *
 * <p>A stray quotation mark must not swallow the rows beneath it. Lines are therefore joined only where together they make a
 * record of the right form; else the first is rejected by itself, and the next are read as they stand.
 */
final class Records {

    private static final int MOST_LINES = 100;
    private static final int LONGEST = 64 * 1024;
    private static final int ANY = -1;

    /** @param ended whether a line end follows */
    private record Line(String text, long number, boolean ended) {}

    private final Lines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private Line now = new Line("", 0, true);
    private int width = ANY;

    Records(Lines lines) {
        this.lines = lines;
    }

    /** From now on a record has as many fields as the headings have. */
    void wide(int fields) {
        width = fields;
    }

    /** Moves to the next line that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        Line line = line();
        while (line != null && line.text().isBlank()) line = line();
        if (line != null) now = line;
        return line != null;
    }

    /** The first line of the record. */
    String text() {
        return now.text();
    }

    /** The number of the record's first line, from 1; 0 before the first. */
    long number() {
        return now.number();
    }

    /** Whether the record was closed by a line end. False only for the last of a file that stops without one. */
    boolean ended() {
        return now.ended();
    }

    /** The record's fields; empty ones beyond the headings', as a spreadsheet program leaves them, are none. */
    List<String> fields() throws RejectedRow, IOException {
        List<String> fields = fields(read -> width == ANY || read.size() == width);
        int end = fields.size();
        while (width != ANY && end > width && fields.get(end - 1).isEmpty()) end--;
        return end == fields.size() ? fields : fields.subList(0, end);
    }

    /** @param right whether fields of several lines together are a record */
    List<String> fields(Predicate<List<String>> right) throws RejectedRow, IOException {
        try {
            return lines.fields(now.text());
        } catch (OpenQuote open) {
            List<String> joined = joined(right);
            if (joined == null) throw open;
            return joined;
        }
    }

    private @Nullable List<String> joined(Predicate<List<String>> right) throws IOException {
        StringBuilder text = new StringBuilder(now.text());
        List<Line> taken = new ArrayList<>();
        for (Line next = line(); next != null; next = line()) {
            taken.add(next);
            text.append(' ').append(next.text());
            List<String> fields = closed(next, text);
            if (fields != null && right.test(fields)) {
                now = new Line(now.text(), now.number(), next.ended());
                return fields;
            }
            if (fields != null || taken.size() == MOST_LINES || text.length() > LONGEST) break;
        }
        for (Line line : taken.reversed()) ahead.addFirst(line);
        return null;
    }

    /** Null while the quotation mark is still open; no fields where what was joined is torn. */
    private @Nullable List<String> closed(Line last, CharSequence text) {
        if (last.text().indexOf('"') < 0) return null;
        try {
            return lines.fields(text.toString());
        } catch (OpenQuote still) {
            return null;
        } catch (RejectedRow torn) {
            return List.of();
        }
    }

    private @Nullable Line line() throws IOException {
        if (!ahead.isEmpty()) return ahead.poll();
        return lines.next() ? new Line(lines.text(), lines.number(), lines.ended()) : null;
    }
}
