package uk.saferhub.crimedata.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files in what a user names: a file, a folder with all its folders, a zip with all its folders.
 *
 * <p>Nothing is unpacked to disk. A zip inside a zip is not opened. Symbolic links are not followed, so that a folder
 * stays a folder.
 */
final class Sources {

    private static final int MOST_ENTRIES = 20_000;

    private Sources() {}

    /** Calls the reader with each file, in the order of their names. */
    static void of(List<Path> paths, Consumer<Source> reader) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : filesIn(path)) {
                    one(file, path.relativize(file).toString(), reader);
                }
            } else {
                one(path, path.getFileName().toString(), reader);
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !rubbish(folder.relativize(file).toString()))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static void one(Path file, String name, Consumer<Source> reader) throws IOException {
        if (Files.isReadable(file) && zip(file)) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                entries(zip, name, BoundedStream.budget(Files.size(file)), reader);
            } catch (ZipException e) {
                reader.accept(new Refused(name, "It is a damaged zip: download it again."));
            }
        } else {
            reader.accept(new OnDisk(name, file));
        }
    }

    private static void entries(ZipFile zip, String name, AtomicLong budget, Consumer<Source> reader) {
        if (zip.size() > MOST_ENTRIES) {
            reader.accept(new Refused(name, "It holds more than 20,000 files, so it is not a police.uk archive."));
            return;
        }
        zip.stream()
                .filter(entry -> !entry.isDirectory() && !rubbish(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .forEach(entry ->
                        reader.accept(new InZip(name + " › " + printable(entry.getName()), zip, entry, budget)));
    }

    private static boolean gzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip;
    }

    private static boolean zip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 7 && start[3] <= 8;
        }
    }

    /** What a Mac or a file manager leaves beside the files. */
    private static boolean rubbish(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "�");
    }

    private record OnDisk(String name, Path path) implements Source {
        @Override
        public InputStream open() throws IOException {
            if (!Files.exists(path)) {
                throw new UnreadableFile("There is no such file.");
            } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new UnreadableFile("It cannot be read by the account that SaferHub runs under.");
            }
            InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            if (!gzip(in)) return in;
            long size = Files.size(path);
            return new BoundedStream(new GZIPInputStream(in, 1 << 16), size, BoundedStream.budget(size));
        }
    }

    private record InZip(String name, ZipFile zip, ZipEntry entry, AtomicLong budget) implements Source {
        @Override
        public InputStream open() throws IOException {
            return new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), budget);
        }
    }

    private record Refused(String name, String why) implements Source {
        @Override
        public InputStream open() throws IOException {
            throw new UnreadableFile(why);
        }
    }
}
