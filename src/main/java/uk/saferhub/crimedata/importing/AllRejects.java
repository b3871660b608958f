package uk.saferhub.crimedata.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.Reject;

/** The rejected rows of imported files as comma-separated values, all of them, a row at a time. */
public final class AllRejects {

    private final Path folder;

    /** @param folder where imports list them */
    public AllRejects(Path folder) {
        this.folder = folder;
    }

    public void heading(Writer into) throws IOException {
        into.write("file,line,reason\r\n");
    }

    /** Those of one file; of a file that was imported before all were kept, the first thousand. */
    public void of(ImportedFile file, Iterable<Reject> first, Writer into) throws IOException {
        StringBuilder name = new StringBuilder();
        Csv.add(name, file.name());
        Path all = folder.resolve(file.id() + RejectsFile.ENDING);
        if (!Files.exists(all)) {
            for (Reject reject : first) {
                StringBuilder row = new StringBuilder(name)
                        .append(',')
                        .append(reject.line())
                        .append(',');
                Csv.add(row, reject.reason());
                into.write(row.append("\r\n").toString());
            }
            return;
        }
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(all)), StandardCharsets.UTF_8))) {
            rows.readLine();
            for (String row = rows.readLine(); row != null; row = rows.readLine())
                into.write(name + "," + row + "\r\n");
        }
    }
}
