package uk.saferhub.crimedata.importing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How deep a zip lies within others, and how much all that is in the outermost may still unpack to: a small zip of zips can
 * be made to unpack to more than any disk holds.
 */
final class Nest {

    static final Nest OUTERMOST = new Nest(0, new AtomicLong(), new AtomicInteger());

    private static final int MOST_DEEP = 3;
    private static final int MOST_ENTRIES = 20_000;

    private final int depth;
    private final AtomicLong left;
    private final AtomicInteger entries;

    private Nest(int depth, AtomicLong left, AtomicInteger entries) {
        this.depth = depth;
        this.left = left;
        this.entries = entries;
    }

    boolean tooDeep() {
        return depth >= MOST_DEEP;
    }

    /** What is inside a zip of that size, which lies here. */
    Nest within(long size) {
        return depth == 0
                ? new Nest(1, BoundedStream.budget(size), new AtomicInteger())
                : new Nest(depth + 1, left, entries);
    }

    /** Whether there may be as many files more. */
    boolean mayHold(int files) {
        return entries.addAndGet(files) <= MOST_ENTRIES;
    }

    /** Bytes that may still be unpacked. */
    AtomicLong left() {
        return left;
    }
}
