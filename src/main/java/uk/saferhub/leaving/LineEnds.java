package uk.saferhub.leaving;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends the records of a CSV with CR LF, as RFC 4180 has it; PostgreSQL ends them with LF. What stands in quotes is left alone. */
final class LineEnds extends FilterOutputStream {

    private boolean quoted;

    LineEnds(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int letter) throws IOException {
        if (letter == '"') quoted = !quoted;
        if (letter == '\n' && !quoted) out.write('\r');
        out.write(letter);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) write(bytes[i]);
    }
}
