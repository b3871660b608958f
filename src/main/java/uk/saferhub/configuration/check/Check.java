package uk.saferhub.configuration.check;

import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;

/** Looks at one side of a pack and tells what is wrong. */
public interface Check {

    void check(Pack pack, Spots spots);
}
