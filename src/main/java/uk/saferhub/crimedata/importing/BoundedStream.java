package uk.saferhub.crimedata.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops a zip bomb: a file inside a zip may unpack to a hundred times its packed size, and never to more than 4 GB; all
 * of a zip together to a hundred times the zip, or 1 GB.
 *
 * <p>Real street files unpack to about five times their packed size; the largest force's month is below 30 MB.
 */
final class BoundedStream extends FilterInputStream {

    private static final long ALWAYS_ALLOWED = 10L << 20;
    private static final long NEVER_ALLOWED = 4L << 30;
    private static final int MOST_TIMES = 100;

    private long left;
    private final AtomicLong leftInZip;

    /** @param leftInZip how much all that is in the same zip may still unpack to */
    BoundedStream(InputStream in, long packedSize, AtomicLong leftInZip) {
        super(in);
        this.leftInZip = leftInZip;
        this.left = Math.min(NEVER_ALLOWED, Math.max(ALWAYS_ALLOWED, packedSize * MOST_TIMES));
    }

    /** What a zip of this size may unpack to. */
    static AtomicLong budget(long zipSize) {
        return new AtomicLong(Math.max(1L << 30, zipSize * MOST_TIMES));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int got = super.read(bytes, from, count);
        left -= Math.max(0, got);
        if (left < 0 || leftInZip.addAndGet(-Math.max(0, got)) < 0) {
            throw new UnreadableFile("It unpacks to far more than a police.uk file does, so it was left alone.");
        }
        return got;
    }
}
