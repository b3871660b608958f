package uk.saferhub.crimedata.importing;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a text file, one at a time, whichever of the three line ends it uses, with or without a byte order mark.
 *
 * <p>A line that is not UTF-8 is read as Windows-1252, which is what a spreadsheet saves; UTF-16 is known by its mark or by
 * its first two bytes; binary files are refused with a sentence. Memory is that of one line, and a line is at most 64 kB.
 */
final class Lines {

    private static final int LONGEST = 64 * 1024;
    private static final Charset SPREADSHEET = Charset.forName("windows-1252");

    private static final int ANY = -1;

    private InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[512];
    private int length;
    private long number;
    private boolean afterReturn;
    private boolean ended = true;
    private boolean otherEncoding;
    private final boolean wide;
    private char separator = ',';
    private int width = ANY;

    Lines(InputStream in) throws IOException {
        this.in = in;
        fill();
        boolean little = startsWith(0xFF, 0xFE) || filled > 1 && buffer[0] != 0 && buffer[1] == 0;
        wide = little || startsWith(0xFE, 0xFF) || filled > 1 && buffer[0] == 0 && buffer[1] != 0;
        if (wide) {
            InputStream begun = new ByteArrayInputStream(Arrays.copyOf(buffer, filled));
            this.in = Utf8Of.utf16(new SequenceInputStream(begun, open(in)), little);
            fill();
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            at = 3;
        }
    }

    /** The rest of the file, which whoever gave it goes on reading to its end. */
    private static InputStream open(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // Who opened it closes it.
            }
        };
    }

    /** What parts the columns; a comma unless it is said. */
    void parted(char by) {
        separator = by;
    }

    /** From now on every line has as many fields: a sheet's rows end where their last word stands. */
    void even(int fields) {
        width = fields;
    }

    /** @param text the line, as {@link #text} gave it */
    List<String> fields(String text) throws RejectedRow {
        List<String> fields = Csv.fields(text, separator);
        if (width == ANY || fields.size() == width) return fields;
        List<String> even = new ArrayList<>(fields.subList(0, Math.min(width, fields.size())));
        while (even.size() < width) even.add("");
        return even;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException {
        length = 0;
        while (at < filled || more()) {
            if (afterReturn) {
                afterReturn = false;
                if (buffer[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int end = at;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r' && buffer[end] != 0) {
                end++;
            }
            add(end);
            if (end < filled) {
                if (buffer[end] == 0) {
                    throw new UnreadableFile("Line " + (number + 1)
                            + " holds a byte of nought, which no text has: the file is damaged. Download it again.");
                }
                afterReturn = buffer[end] == '\r';
                at = end + 1;
                ended = true;
                number++;
                return true;
            }
        }
        ended = length == 0;
        number += length > 0 ? 1 : 0;
        return length > 0;
    }

    String text() {
        String utf8 = new String(line, 0, length, StandardCharsets.UTF_8);
        if (utf8.indexOf('\uFFFD') < 0) {
            return utf8;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            otherEncoding = true;
            return new String(line, 0, length, SPREADSHEET);
        }
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** Whether the line was closed by a line end. False only for the last line of a file that stops without one. */
    boolean ended() {
        return ended;
    }

    /** Whether the file is in UTF-16. */
    boolean wide() {
        return wide;
    }

    /** Whether a line so far was not UTF-8. */
    boolean otherEncoding() {
        return otherEncoding;
    }

    /** Takes the buffer's bytes up to a place into the line. */
    private void add(int end) throws UnreadableFile {
        int many = end - at;
        if (length + many > LONGEST) {
            throw new UnreadableFile("Line " + (number + 1) + " is longer than 64 kB, which no row of data is.");
        }
        if (length + many > line.length) {
            line = Arrays.copyOf(line, Math.max(length + many, line.length * 2));
        }
        System.arraycopy(buffer, at, line, length, many);
        length += many;
        at = end;
    }

    private boolean more() throws IOException {
        fill();
        return filled > 0;
    }

    private void fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= filled || (buffer[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
