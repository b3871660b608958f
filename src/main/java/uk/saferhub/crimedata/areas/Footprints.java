package uk.saferhub.crimedata.areas;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** The named sets of areas of this installation. */
public interface Footprints {

    /** The newest version of each, by name. */
    List<Footprint> all();

    /** One version of one. */
    Optional<Footprint> one(UUID id);

    /**
     * Writes a footprint, as the next version if there is one of that name.
     *
     * @param codes of the layer's kind, at least one
     * @param by the name of who writes it
     */
    Footprint write(String name, Layer layer, SortedSet<String> codes, String note, String by);
}
