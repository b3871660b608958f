package uk.saferhub.web.charts;

import java.util.List;
import java.util.Locale;

/** Rings of the plane as paths in the units of a map's drawing. @param scale units for a metre */
record MapPath(MapChart.Box box, double scale) {

    /** A path in the drawing's units; corners nearer than half a unit to the last are left out. */
    String of(List<double[]> rings) {
        StringBuilder path = new StringBuilder();
        for (double[] ring : rings) {
            if (ring.length == 8 && ring[1] == ring[3] && ring[2] == ring[4] && ring[5] == ring[7]) {
                path.append(rectangle(ring));
                continue;
            }
            double lastX = Double.NaN;
            double lastY = Double.NaN;
            int corners = 0;
            StringBuilder one = new StringBuilder();
            for (int i = 0; i + 1 < ring.length; i += 2) {
                double x = (ring[i] - box.west()) * scale;
                double y = (box.north() - ring[i + 1]) * scale;
                if (corners > 0 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) {
                    continue;
                }
                one.append(corners == 0 ? 'M' : 'L')
                        .append(number(x))
                        .append(' ')
                        .append(number(y));
                lastX = x;
                lastY = y;
                corners++;
            }
            if (corners > 2) {
                path.append(one).append('Z');
            }
        }
        return path.toString();
    }

    /** In relative letters, which are half as long: most of a map of cells is rectangles. */
    private String rectangle(double[] ring) {
        String width = number((ring[2] - ring[0]) * scale);
        return "M%s %sh%sv%sh-%sz"
                .formatted(
                        number((ring[0] - box.west()) * scale),
                        number((box.north() - ring[1]) * scale),
                        width,
                        number((ring[3] - ring[5]) * scale),
                        width);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
