package uk.saferhub.crimedata;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import uk.saferhub.crimedata.store.CrimeStore;

/** A program of its own that imports a file into a store, for a test to kill. */
final class KilledImport {

    private KilledImport() {}

    public static void main(String[] words) throws Exception {
        try (CrimeStore store = new CrimeStore(Path.of(words[0]))) {
            new CrimeData(store, new PartsInMemory(), new AreasInMemory(), Clock.systemUTC())
                    .importFrom(List.of(Path.of(words[1])), "Ada Test", Progress.SILENT);
        }
    }
}
