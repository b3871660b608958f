package uk.saferhub.crimedata;

import uk.saferhub.crimedata.areas.Footprint;

/** A footprint of one census's small areas was asked of months that were published by another's. */
public final class OtherCensus extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OtherCensus(Footprint footprint) {
        super(
                "The footprint “" + footprint.name() + "” is one of "
                        + footprint.layer().words()
                        + ", and some of these months were published by those of another census. Ask for other months, or use a footprint of wards or districts.");
    }
}
