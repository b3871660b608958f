package uk.saferhub.crimedata.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import uk.saferhub.tables.reading.TableBook;

/**
 * The files in what a user names: a file, a folder with all its folders, a zip with all its folders and zips, a spreadsheet
 * with all its sheets.
 *
 * <p>A zip or a spreadsheet inside a zip is unpacked for as long as it is read, up to three deep, and all together to no
 * more than the outermost may unpack to. Symbolic links are not followed, so that a folder stays a folder.
 */
final class Sources {

    /** Takes one file. */
    interface Reader {
        void read(Source source) throws IOException;
    }

    private final Path scratch;
    private final Reader reader;

    private Sources(Path scratch, Reader reader) {
        this.scratch = scratch;
        this.reader = reader;
    }

    /**
     * Calls the reader with each file, in the order of their names.
     *
     * @param scratch a folder for what has to be unpacked to be read
     */
    static void of(List<Path> paths, Path scratch, Reader reader) throws IOException {
        Sources sources = new Sources(scratch, reader);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : filesIn(path)) {
                    sources.one(file, path.relativize(file).toString(), Nest.OUTERMOST);
                }
            } else {
                sources.one(path, path.getFileName().toString(), Nest.OUTERMOST);
            }
        }
        Files.deleteIfExists(scratch);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Rubbish.is(folder.relativize(file).toString()))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void one(Path file, String name, Nest nest) throws IOException {
        Packing packing = packing(file);
        if (packing == Packing.ZIP || packing == Packing.OLD_OFFICE) {
            packed(file, name, packing, nest);
        } else if (packing.refused()) {
            reader.read(new Refused(name, packing.sentence()));
        } else {
            reader.read(new OnDisk(name, file));
        }
    }

    private static Packing packing(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) return Packing.NONE;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), Packing.HEAD)) {
            return Packing.of(in);
        }
    }

    private void packed(Path file, String name, Packing packing, Nest nest) throws IOException {
        if (packing == Packing.OLD_OFFICE) {
            sheets(file, name);
            return;
        }
        try (ZipFile zip = open(file)) {
            if (Workbook.is(zip)) {
                sheets(file, name);
            } else if (zip.getEntry("[Content_Types].xml") != null) {
                // A document of another kind: nothing in it is a table.
                reader.read(new OnDisk(name, file));
            } else if (nest.tooDeep()) {
                reader.read(new Refused(name, "It is a zip within three others. Unpack it and choose what is in it."));
            } else {
                entries(zip, name, nest.within(Files.size(file)));
            }
        } catch (ZipException e) {
            reader.read(new Refused(name, "It is a damaged zip: download it again."));
        }
    }

    /** Old zips name their files in an alphabet of the machine that made them. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException perhapsNames) {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private void sheets(Path file, String name) throws IOException {
        Workbook book;
        try {
            book = Workbook.open(file);
        } catch (UnreadableFile told) {
            reader.read(new Refused(name, told.getMessage()));
            return;
        }
        for (TableBook.Sheet sheet : book.sheets())
            reader.read(new OfBook(name + ": sheet " + Rubbish.printable(sheet.name()), book, sheet.name(), scratch));
    }

    private void entries(ZipFile zip, String name, Nest nest) throws IOException {
        if (!nest.mayHold(zip.size())) {
            reader.read(new Refused(name, "It holds more than 20,000 files, so it is not a police.uk archive."));
            return;
        }
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && !Rubbish.is(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        if (entries.isEmpty()) reader.read(new Refused(name, "There is no file in it."));
        for (ZipEntry entry : entries) entry(new InZip(zip, name, entry, nest.left()), nest);
    }

    private void entry(InZip source, Nest nest) throws IOException {
        Packing packing = source.packing();
        if (packing.refused()) {
            reader.read(new Refused(source.name(), packing.sentence()));
        } else if (packing == Packing.ZIP || packing == Packing.OLD_OFFICE) {
            unpacked(source, nest);
        } else {
            reader.read(source);
        }
    }

    private void unpacked(InZip source, Nest nest) throws IOException {
        Path file = Files.createDirectories(scratch).resolve(UUID.randomUUID() + ".unpacked");
        try (InputStream in = source.open()) {
            Files.copy(in, file);
            one(file, source.name(), nest);
        } catch (UnreadableFile told) {
            reader.read(new Refused(source.name(), told.getMessage()));
        } catch (ZipException | EOFException e) {
            reader.read(new Refused(source.name(), "Its zip is damaged or locked with a password."));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private record OfBook(String name, Workbook workbook, String sheet, Path scratch) implements Source {
        @Override
        public InputStream open() throws IOException {
            Path written = workbook.written(sheet, scratch);
            return Files.newInputStream(written, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE);
        }
    }

    private record Refused(String name, String why) implements Source {
        @Override
        public InputStream open() throws IOException {
            throw new UnreadableFile(why);
        }
    }
}
