package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.io.InputStream;

/** A file to import: one on disk, or one inside a zip. */
interface Source {

    /** Its name as a user knows it; one inside a zip has the zip's name, a " › ", and its path in there. */
    String name();

    /** @throws UnreadableFile with a sentence, if it can be told beforehand that nothing can be read */
    InputStream open() throws IOException;
}
