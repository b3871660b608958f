package uk.saferhub.crimedata.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files that wait to be imported, in a folder for each import beside the crime data, so that every node finds them and a
 * program that is killed loses none: a file is on disk before its import is asked for. A browser's name for a file is
 * anyone's words: only letters, digits, dots and dashes of it become a name here.
 */
@Component
public class Inbox {

    private static final int LONGEST = 120;

    private final Path folder;

    Inbox(@Value("${saferhub.data:data}") Path data) {
        this.folder = data.resolve("crime").resolve("inbox");
    }

    /** Keeps the files of one import, durably. @return where, in their order; empty ones are left out */
    public List<Path> keep(UUID work, List<MultipartFile> files) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()) continue;
            Path place = Files.createDirectories(of(work).resolve("%03d".formatted(kept.size())));
            Path path = place.resolve(name(file.getOriginalFilename()));
            file.transferTo(path.toAbsolutePath());
            sync(path, StandardOpenOption.WRITE);
            sync(place, StandardOpenOption.READ);
            kept.add(path);
        }
        if (!kept.isEmpty()) for (Path each : List.of(of(work), folder)) sync(each, StandardOpenOption.READ);
        return kept;
    }

    /** The files of one import, in the order in which they were brought. */
    List<Path> files(UUID work) {
        try (Stream<Path> files = Files.walk(of(work))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException("The files of the import are gone.", gone);
        }
    }

    /** Deletes the files of an import that is done. */
    public void remove(UUID work) {
        remove(of(work));
    }

    /** Deletes what was sent before that moment and of which no import waits: its request ended before it could be asked for. */
    void sweep(Set<UUID> waiting, Instant before) {
        sweep(folder, waiting, before);
    }

    /** Deletes from a folder what is named by none of these keys and older than that moment. */
    static void sweep(Path folder, Set<UUID> named, Instant before) {
        if (!Files.isDirectory(folder)) return;
        Set<String> names = named.stream().map(UUID::toString).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                boolean left = !names.contains(each.getFileName().toString().replaceFirst("\\..*", ""));
                if (left && Files.getLastModifiedTime(each).toInstant().isBefore(before)) remove(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(UUID work) {
        return folder.resolve(work.toString());
    }

    private static String name(@Nullable String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("^\\.+", "");
        String name = plain.isEmpty() ? "file" : plain;
        return name.substring(Math.max(0, name.length() - LONGEST));
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
