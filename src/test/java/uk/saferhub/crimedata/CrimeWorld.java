package uk.saferhub.crimedata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.saferhub.crimedata.store.CrimeStore;

/** A store in a folder of a test's own, and made-up street files to put into it. */
public final class CrimeWorld implements AutoCloseable {

    static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

    final Path folder;
    public final PartsInMemory list = new PartsInMemory();
    public final AreasInMemory areas = new AreasInMemory();
    public final CrimeStore store;
    public final CrimeData crime;

    public CrimeWorld(Path folder) {
        this.folder = folder;
        this.store = new CrimeStore(folder.resolve("crime"));
        this.crime =
                new CrimeData(store, list, areas, Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC));
    }

    /** One made-up row: a crime with an id. */
    static String row(String month, String force, String type, String lsoa) {
        return "id-%s,%s,%s,%s,-1.08,53.96,On or near Made Up Lane,%s,,%s,Under investigation,"
                .formatted(Math.abs((month + force + type + lsoa).hashCode()), month, force, force, lsoa, type);
    }

    Path file(String name, String... lines) throws IOException {
        return file(name, StandardCharsets.UTF_8, "\n", lines);
    }

    Path file(String name, Charset encoding, String end, String... lines) throws IOException {
        return bytes(name, (String.join(end, lines) + end).getBytes(encoding));
    }

    Path bytes(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    Path zip(String name, Path... files) throws IOException {
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return path;
    }

    public ImportReport load(Path... paths) {
        return crime.importFrom(List.of(paths), "Ada Test", Progress.SILENT);
    }

    ImportedFile accepting(Path path) {
        return crime.importFrom(List.of(path), "Ada Test", Incomplete.ACCEPTED, Progress.SILENT)
                .files()
                .getFirst();
    }

    ImportedFile loadOne(Path path) {
        return load(path).files().getFirst();
    }

    String csv(Dimension... by) {
        return crime.csv(crime.count(Question.countBy(by))).replace("\r\n", "\n");
    }

    @Override
    public void close() throws Exception {
        crime.close();
    }
}
