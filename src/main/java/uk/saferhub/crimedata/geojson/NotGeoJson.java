package uk.saferhub.crimedata.geojson;

import java.io.IOException;

/** A file that cannot be read on; its message is a sentence for whoever imports it. */
public final class NotGeoJson extends IOException {

    private static final long serialVersionUID = 1;

    NotGeoJson(String reason) {
        super(reason);
    }
}
