package uk.saferhub.analysis.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Points put into square boxes, so that those near a place are found without looking at all of them. */
final class PointIndex {

    private final double[] x;
    private final double[] y;
    private final double side;
    private final Map<Long, int[]> boxes = new HashMap<>();

    /** @param side of a box; searches of about that radius are the quickest */
    PointIndex(double[] x, double[] y, double side) {
        if (!(side > 0)) {
            throw new IllegalArgumentException("a box needs a side above nought: " + side);
        }
        this.x = x;
        this.y = y;
        this.side = side;
        for (int i = 0; i < x.length; i++) {
            boxes.merge(key(box(x[i]), box(y[i])), new int[] {i}, PointIndex::joined);
        }
    }

    /** The indexes of the points at most so far away, in no order. */
    IntStream within(double px, double py, double distance) {
        double most = distance * distance;
        IntStream.Builder found = IntStream.builder();
        for (long cx = box(px - distance); cx <= box(px + distance); cx++) {
            for (long cy = box(py - distance); cy <= box(py + distance); cy++) {
                for (int i : boxes.getOrDefault(key(cx, cy), new int[0])) {
                    double dx = x[i] - px;
                    double dy = y[i] - py;
                    if (dx * dx + dy * dy <= most) {
                        found.add(i);
                    }
                }
            }
        }
        return found.build();
    }

    private long box(double value) {
        return (long) Math.floor(value / side);
    }

    private static long key(long cx, long cy) {
        return cx * 0x1_0000_0000L + cy;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
