package uk.saferhub.web.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of counts from nought to a round number at or above the largest.
 *
 * @param top the axis's end
 * @param step between two of its marks
 */
record Scale(long top, long step) {

    private static final int MOST_MARKS = 5;

    static Scale upTo(long largest) {
        long most = Math.max(1, largest);
        long step = 1;
        for (int i = 0; most > step * MOST_MARKS; i++) {
            // 1, 2, 5, 10, 20, 50, …
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return new Scale((most + step - 1) / step * step, step);
    }

    List<Long> marks() {
        List<Long> marks = new ArrayList<>();
        for (long mark = 0; mark <= top; mark += step) {
            marks.add(mark);
        }
        return marks;
    }

    double along(long value, double length) {
        return length * value / top;
    }
}
