package uk.saferhub.analysis.rates;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Crimes for each thousand people, with the exact Poisson interval of Garwood, "Fiducial limits for the Poisson
 * distribution", Biometrika 28 (1936): with few crimes the interval is wide, and says so. The same as {@code poisson.test}
 * of R.
 *
 * @param crimes counted
 * @param population they are counted against
 * @param value crimes for each thousand people, over the whole period that was counted
 * @param lower the lower end of the 95 per cent interval
 * @param upper the upper end of the 95 per cent interval
 */
public record Rate(long crimes, Population population, double value, double lower, double upper) {

    private static final double THOUSAND = 1000;
    private static final double TAIL = 0.025;

    /**
     * @param year of the crimes; of a period over several years, the year of its middle
     * @param geography the kind and vintage of the area in which they were counted
     * @throws WrongPopulation if the people were counted in another year or in other areas, or there are none
     */
    public static Rate of(long crimes, int year, String geography, Population population) {
        if (population.year() != year) {
            throw new WrongPopulation("These crimes are of " + year + ", but the population is of " + population.year()
                    + ". A rate needs both of the same year.");
        }
        return ofOtherYear(crimes, geography, population);
    }

    /**
     * The same with the population of another year, which whoever shows it must say beside it.
     *
     * @throws WrongPopulation if the people were counted in other areas, or there are none
     */
    public static Rate ofOtherYear(long crimes, String geography, Population population) {
        if (!population.geography().equals(geography)) {
            throw new WrongPopulation("These crimes are counted by " + geography + ", but the population by "
                    + population.geography() + ". Areas that were redrawn are not the same areas.");
        }
        if (population.people() <= 0) {
            throw new WrongPopulation("Nobody lives there: there is no rate without people.");
        }
        double each = THOUSAND / population.people();
        return new Rate(crimes, population, crimes * each, lower(crimes) * each, upper(crimes) * each);
    }

    /** The least mean at which as many would still come about in one of forty cases. */
    static double lower(long crimes) {
        return crimes == 0
                ? 0
                : new ChiSquaredDistribution(null, 2.0 * crimes, 1e-12).inverseCumulativeProbability(TAIL) / 2;
    }

    static double upper(long crimes) {
        return new ChiSquaredDistribution(null, 2.0 * crimes + 2, 1e-12).inverseCumulativeProbability(1 - TAIL) / 2;
    }
}
