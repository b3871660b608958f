package uk.saferhub.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.saferhub.crimedata.CrimePlaces;
import uk.saferhub.crimedata.incidents.AgencyRecords.Sum;
import uk.saferhub.crimedata.incidents.GridPoint;
import uk.saferhub.kernel.BritishGrid;

/**
 * Crimes added up by point, metres of the British National Grid. The arrays lie side by side, an entry of each for a point.
 *
 * @param all crimes of every type
 * @param crimes of those that are asked for
 * @param late those of them in the last months
 * @param unplaced crimes of those asked for that have no point
 * @param exact whether they are where things happened, to ten metres, and not snapped before publishing
 */
record Points(double[] east, double[] north, int[] all, int[] crimes, int[] late, long unplaced, boolean exact) {

    static Points of(CrimePlaces places) {
        double[] east = new double[places.size()];
        double[] north = new double[places.size()];
        IntStream.range(0, places.size()).parallel().forEach(i -> {
            BritishGrid.Point at = BritishGrid.of(places.longitude()[i], places.latitude()[i]);
            east[i] = at.east();
            north[i] = at.north();
        });
        return new Points(east, north, places.all(), places.crimes(), places.late(), places.unplaced(), false);
    }

    /** @param sums each of another place */
    static Points of(List<Sum> sums) {
        List<Sum> placed = sums.stream().filter(sum -> sum.at() != null).toList();
        GridPoint[] at = placed.stream().map(Sum::at).toArray(GridPoint[]::new);
        return new Points(
                Arrays.stream(at).mapToDouble(GridPoint::east).toArray(),
                Arrays.stream(at).mapToDouble(GridPoint::north).toArray(),
                placed.stream().mapToInt(sum -> (int) sum.all()).toArray(),
                placed.stream().mapToInt(sum -> (int) sum.asked()).toArray(),
                placed.stream().mapToInt(sum -> (int) sum.late()).toArray(),
                sums.stream()
                        .filter(sum -> sum.at() == null)
                        .mapToLong(Sum::asked)
                        .sum(),
                true);
    }

    int size() {
        return crimes.length;
    }
}
