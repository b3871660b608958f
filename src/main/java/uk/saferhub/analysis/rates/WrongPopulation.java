package uk.saferhub.analysis.rates;

/** Crimes and people that do not belong together: of other years, or of areas drawn otherwise. */
public final class WrongPopulation extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongPopulation(String message) {
        super(message);
    }
}
