package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text in UTF-16, as the bytes that it would have in UTF-8; memory is that of one buffer. */
final class Utf8Of extends InputStream {

    private final Reader text;
    private final char[] some = new char[1 << 14];
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    private Utf8Of(Reader text) {
        this.text = text;
    }

    /** @param little whether the lesser byte of each two stands first; a mark at the beginning becomes UTF-8's */
    static InputStream utf16(InputStream in, boolean little) {
        return new Utf8Of(new InputStreamReader(in, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
    }

    @Override
    public int read() throws IOException {
        return more() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (!more()) return -1;
        int count = Math.min(most, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    /** The first half of a sign of two stays for the next reading. */
    private boolean more() throws IOException {
        while (at == bytes.length) {
            int read = text.read(some, held, some.length - held);
            if (read < 0 && held == 0) return false;
            int filled = held + Math.max(0, read);
            boolean half = read > 0 && Character.isHighSurrogate(some[filled - 1]);
            bytes = new String(some, 0, half ? filled - 1 : filled).getBytes(StandardCharsets.UTF_8);
            some[0] = some[filled - 1];
            held = half ? 1 : 0;
            at = 0;
        }
        return true;
    }
}
