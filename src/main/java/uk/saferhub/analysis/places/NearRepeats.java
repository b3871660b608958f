package uk.saferhub.analysis.places;

/**
 * How one bands pairs of crimes by distance and by time.
 *
 * @param metres the upper end of each band of distance, rising; a first band that ends at 0 holds pairs at one and the same place
 * @param days the upper end of each band of time, rising; the first begins at nought days
 */
public record NearRepeats(double[] metres, int[] days) {

    /** As Ratcliffe's Near Repeat Calculator bands them: the same place, then steps of distance; steps of time. */
    public static NearRepeats steps(double step, int steps, int stepDays, int timeSteps) {
        double[] metres = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            metres[i] = i * step;
        }
        int[] days = new int[timeSteps];
        for (int i = 0; i < timeSteps; i++) {
            days[i] = (i + 1) * stepDays - 1;
        }
        return new NearRepeats(metres, days);
    }

    /** The band of a distance, or the number of bands if it is beyond the last. */
    int band(double distance) {
        int band = 0;
        while (band < metres.length && distance > metres[band]) {
            band++;
        }
        return band;
    }

    /** For each number of days up to the span the band it falls in, or the number of bands if it is beyond the last. */
    byte[] bandOfDays(int span) {
        byte[] bands = new byte[span + 1];
        byte band = 0;
        for (int day = 0; day <= span; day++) {
            while (band < days.length && day > days[band]) {
                band++;
            }
            bands[day] = band;
        }
        return bands;
    }
}
