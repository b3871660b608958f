package uk.saferhub.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.saferhub.analysis.places.Grid;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.web.charts.MapChart;
import uk.saferhub.web.charts.MapChart.Area;
import uk.saferhub.web.charts.MapChart.Box;

/** The pictures of a study area: its hot spots, and its density. */
record HotSpotMap(Scope scope, HotSpotFinding finding, List<Boundary> outlines) {

    MapChart hotSpots() {
        int[] shade = new int[cells().cells().length];
        for (int i = 0; i < shade.length; i++) {
            shade[i] = finding.hot() != null && finding.hot().hot(i) ? MapChart.DARKEST : 0;
        }
        long hot = Arrays.stream(shade).filter(s -> s > 0).count();
        return chart(
                "hot-spots",
                "Hot spots: " + scope.words(),
                "%,d cells of %,d are hot spots, drawn solid.".formatted(hot, shade.length),
                shade,
                List.of("Study area: not a hot spot", "", "", "", "", "Hot spot"));
    }

    MapChart density() {
        double[] density = finding.density();
        double most = Arrays.stream(density).max().orElse(0);
        int[] shade = Arrays.stream(density)
                .mapToInt(d -> most == 0 ? 0 : (int) Math.min(MapChart.DARKEST, Math.floor(6 * d / most)))
                .toArray();
        List<String> legend = new ArrayList<>();
        for (int k = 0; k <= MapChart.DARKEST; k++) {
            legend.add((most < 60 ? "%,.1f to %,.1f" : "%,.0f to %,.0f").formatted(k * most / 6, (k + 1) * most / 6)
                    + " a square kilometre");
        }
        return chart(
                "density",
                "Density: " + scope.words(),
                "The densest cell has %,.1f a square kilometre.".formatted(most),
                shade,
                legend);
    }

    private MapChart chart(String id, String title, String description, int[] shade, List<String> legend) {
        Grid grid = cells().grid();
        double east = grid.west() + grid.columns() * grid.side();
        double north = grid.south() + grid.rows() * grid.side();
        List<Area> areas = new ArrayList<>();
        for (int s = 0; s <= MapChart.DARKEST; s++) {
            List<double[]> runs = runs(shade, s);
            if (!runs.isEmpty()) {
                areas.add(new Area(s, runs, null));
            }
        }
        outlines.forEach(outline -> areas.add(new Area(-1, Outlines.rings(outline.outline()), null)));
        return new MapChart(id, title, description, new Box(grid.west(), grid.south(), east, north), areas, legend);
    }

    /** Cells of one shade that lie side by side as one rectangle. */
    private List<double[]> runs(int[] shade, int wanted) {
        Grid grid = cells().grid();
        int[] own = cells().cells();
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            int first = i;
            while (i < own.length
                    && shade[i] == wanted
                    && own[i] - own[first] == i - first
                    && grid.row(own[i]) == grid.row(own[first])) {
                i++;
            }
            if (i > first) {
                double west = grid.west() + grid.column(own[first]) * grid.side();
                double south = grid.south() + grid.row(own[first]) * grid.side();
                double east = west + (i - first) * grid.side();
                double north = south + grid.side();
                runs.add(new double[] {west, south, east, south, east, north, west, north});
                i--;
            }
        }
        return runs;
    }

    private HotSpotCells cells() {
        return finding.cells();
    }
}
