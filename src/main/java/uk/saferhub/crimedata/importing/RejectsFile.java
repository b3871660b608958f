package uk.saferhub.crimedata.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Every rejected row of a file with its line and reason, packed; made with the first of them. Memory is that of one row. */
final class RejectsFile {

    static final String ENDING = ".csv.gz";

    private final Path path;
    private @Nullable BufferedWriter open;

    RejectsFile(Path path) {
        this.path = path;
    }

    void add(long line, String reason) {
        try {
            if (open == null) {
                Files.createDirectories(path.getParent());
                open = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(path), 1 << 14), StandardCharsets.UTF_8));
                open.write("line,reason\r\n");
            }
            StringBuilder row = new StringBuilder(96).append(line).append(',');
            Csv.add(row, reason);
            open.write(row.append("\r\n").toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Rejected rows could not be listed: " + e.getMessage(), e);
        }
    }

    void close() throws IOException {
        if (open != null) open.close();
    }
}
