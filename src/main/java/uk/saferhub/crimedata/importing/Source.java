package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file to import: one on disk, one inside a zip, or a sheet of a workbook. */
interface Source {

    /** Its name as a user knows it; one inside a zip has the zip's name, a " › ", and its path in there. */
    String name();

    /** The workbook of which it is a sheet; null for a file by itself. */
    default @Nullable Workbook workbook() {
        return null;
    }

    /** @throws UnreadableFile with a sentence, if it can be told beforehand that nothing can be read */
    InputStream open() throws IOException;
}
