package uk.saferhub.analysis;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.kernel.BritishGrid;

/** Crimes by point as GeoJSON (RFC 7946), WGS84 degrees: each point with how many, and what a point is. */
final class PointFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PointFile() {}

    static String of(Points points, Scope scope) {
        String caption = points.exact()
                ? "Exact to ten metres as the agency gives it: may tell a home, not to be published."
                : "Snap points of data.police.uk: each stands for several addresses, none is where a crime happened.";
        return IntStream.range(0, points.size())
                .filter(i -> points.crimes()[i] > 0)
                .mapToObj(i -> feature(points, i))
                .collect(Collectors.joining(
                        ",\n",
                        "{\"type\":\"FeatureCollection\",\"name\":" + JSON.writeValueAsString(scope.words())
                                + ",\"marking\":" + JSON.writeValueAsString(AgencyScope.marking(scope))
                                + ",\"caption\":" + JSON.writeValueAsString(caption) + ",\"features\":[\n",
                        "\n]}\n"));
    }

    private static String feature(Points points, int i) {
        BritishGrid.Degrees at = BritishGrid.degrees(points.east()[i], points.north()[i]);
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"crimes\":%d,\"snapped\":%s},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}}",
                points.crimes()[i],
                !points.exact(),
                at.longitude(),
                at.latitude());
    }
}
