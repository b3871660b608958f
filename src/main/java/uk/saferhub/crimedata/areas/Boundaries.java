package uk.saferhub.crimedata.areas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Outlines of areas that were imported. Reads only; what it gives is open data. */
public interface Boundaries {

    /** The layers of which outlines are held, with how many areas of each. */
    List<Held> layers();

    /** The outlines of these codes, by code; a code that is not held is left out. */
    List<Boundary> of(Layer layer, Collection<String> codes);

    /** Every outline of a layer whose box touches this one, WGS 84 degrees. */
    List<Boundary> within(Layer layer, double west, double south, double east, double north);

    /** The newest layer of a kind, if any is held. */
    default Optional<Layer> newest(AreaKind kind) {
        return layers().stream()
                .map(Held::layer)
                .filter(layer -> layer.kind() == kind)
                .max(Layer::compareTo);
    }

    /** @param areas how many areas of the layer have an outline here */
    record Held(Layer layer, long areas) {}
}
