package uk.saferhub.briefings.making;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.web.charts.MapChart;

/**
 * Which shade a count has. The classes widen with the square of their number: one square with very many leaves differences
 * among the others to be seen, and is still alone in its class.
 *
 * @param tops the largest count of each class, rising
 */
record Shades(List<Integer> tops) {

    static Shades of(int most) {
        List<Integer> tops = new ArrayList<>();
        for (int k = 1; k <= MapChart.DARKEST; k++) {
            int top = Math.ceilDiv(most * k * k, MapChart.DARKEST * MapChart.DARKEST);
            if (top > (tops.isEmpty() ? 0 : tops.getLast())) tops.add(top);
        }
        return new Shades(tops);
    }

    /** From 1; the last class is the darkest, however few there are. */
    int shade(int count) {
        int at = 0;
        while (at < tops.size() - 1 && count > tops.get(at)) {
            at++;
        }
        return MapChart.DARKEST - (tops.size() - 1 - at);
    }

    /** By shade from 0. */
    List<String> legend() {
        List<String> legend = new ArrayList<>(List.of("No incident published"));
        for (int shade = 1; shade <= MapChart.DARKEST; shade++) {
            int at = shade - 1 - (MapChart.DARKEST - tops.size());
            int from = at <= 0 ? 1 : tops.get(at - 1) + 1;
            legend.add(
                    at < 0
                            ? ""
                            : from == tops.get(at)
                                    ? "%,d %s".formatted(from, from == 1 ? "incident" : "incidents")
                                    : "%,d to %,d incidents".formatted(from, tops.get(at)));
        }
        return legend;
    }
}
