package uk.saferhub.tables.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much is read of one file. A file may be made to burst its reader: a small zip of a thousand million spaces. */
final class Limits {

    static final int COLUMNS = 500;
    static final int CELL = 32_767;
    static final long FILE = 20L << 20;
    private static final long UNPACKED = 64L << 20;
    private static final int DENSEST = 100;

    private Limits() {}

    static String cell(String text, int line) {
        if (text.length() > CELL)
            throw new UnreadableFile(
                    "A cell of line %,d has more than %,d characters. Perhaps a quotation mark is not closed before it."
                            .formatted(line, CELL));
        return text.strip();
    }

    static void columns(int columns, int line) {
        if (columns > COLUMNS)
            throw new UnreadableFile("Line %,d has more than %d columns. Keep those that are needed, and save it again."
                    .formatted(line, COLUMNS));
    }

    /** How many bytes a part of this file may unpack to: honest sheets pack to a tenth or a fiftieth. */
    static long unpacked(Path file) throws IOException {
        return Math.max(UNPACKED, DENSEST * Files.size(file));
    }

    /** A stream that breaks off where a part of a file unpacks to more than is ever read. */
    static InputStream unpacking(InputStream packed, long most) {
        return new FilterInputStream(packed) {
            private long left = most;

            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) took(1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                if (read > 0) took(read);
                return read;
            }

            private void took(int bytes) {
                left -= bytes;
                if (left < 0)
                    throw new UnreadableFile(
                            "This file unpacks to far more than a table of this size needs, so it was not read.");
            }
        };
    }
}
