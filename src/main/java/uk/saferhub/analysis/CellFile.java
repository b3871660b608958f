package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.kernel.BritishGrid;

/** The cells of a hot-spot map as GeoJSON (RFC 7946): polygons in WGS84 degrees, each ring against the clock. */
final class CellFile {

    private CellFile() {}

    /** @param torn the months whose numbers are too low @param marking how it is handled */
    static String of(HotSpotFinding finding, List<YearMonth> torn, String marking) {
        HotSpotCells cells = finding.cells();
        String incomplete = torn.isEmpty()
                ? ""
                : torn.stream()
                        .map(month -> "\"" + month + "\"")
                        .collect(Collectors.joining(",", "\"incomplete\":[", "],"));
        return IntStream.range(0, cells.cells().length)
                .mapToObj(i -> feature(finding, i))
                .collect(Collectors.joining(
                        ",\n",
                        "{\"type\":\"FeatureCollection\",\"marking\":\"" + marking + "\"," + incomplete
                                + "\"features\":[\n",
                        "\n]}\n"));
    }

    private static String feature(HotSpotFinding finding, int i) {
        HotSpotCells cells = finding.cells();
        String tested = finding.hot() == null
                ? "\"gi_star\":null,\"p_adjusted\":null,\"hot_spot\":null,\"density\":null"
                : String.format(
                        Locale.ROOT,
                        "\"gi_star\":%.6f,\"p_adjusted\":%.6f,\"hot_spot\":%s,\"density\":%.4f",
                        finding.hot().scores()[i],
                        finding.hot().adjusted()[i],
                        finding.hot().hot(i),
                        finding.density()[i]);
        return "{\"type\":\"Feature\",\"properties\":{\"crimes\":" + cells.counts()[i] + "," + tested
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring(cells.grid(), cells.cells()[i])
                + "]]}}";
    }

    private static String ring(Grid grid, int cell) {
        double half = grid.side() / 2;
        double x = grid.x(cell);
        double y = grid.y(cell);
        double[] corners = {
            x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half, x - half, y - half
        };
        return IntStream.range(0, 5)
                .mapToObj(k -> BritishGrid.degrees(corners[2 * k], corners[2 * k + 1]))
                .map(at -> DoubleStream.of(at.longitude(), at.latitude())
                        .mapToObj(d -> String.format(Locale.ROOT, "%.6f", d))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(","));
    }
}
