package uk.saferhub.crimedata;

import java.util.Collection;
import uk.saferhub.crimedata.areas.Footprint;

/** A footprint of one census's small areas was asked of months that were published by another's. */
public final class OtherCensus extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OtherCensus(Footprint footprint) {
        super(
                "The footprint “" + footprint.name() + "” is one of "
                        + footprint.layer().words()
                        + ", and some of these months were published by those of another census. Import the look-up between the small areas of the two censuses, which joins them; or ask for other months, or use a footprint of wards or districts.");
    }

    /**
     * A footprint of one year's wards or districts, asked of months of a census of which no look-up to that year is held.
     *
     * @param missing its codes that the other year does not have: counting without them would count too few
     */
    public OtherCensus(Footprint footprint, int census, Collection<String> missing) {
        super(
                "The footprint “%s” is one of %s. Some of these months were published by the small areas of %d, of which no look-up to %s is held, and another year’s do not have %s. Import that look-up, or ask for other months."
                        .formatted(
                                footprint.name(),
                                footprint.layer().words(),
                                census,
                                footprint.layer().words(),
                                String.join(", ", missing)));
    }
}
