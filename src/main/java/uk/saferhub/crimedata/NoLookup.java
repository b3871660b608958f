package uk.saferhub.crimedata;

/** Wards or districts were asked for and no look-up says which LSOA is in which. */
public final class NoLookup extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoLookup(int wardYear) {
        super(
                wardYear == 0
                        ? "No look-up from LSOAs to wards has been imported. Import one, and wards can be counted."
                        : "No look-up to the wards of " + wardYear + " has been imported.");
    }
}
