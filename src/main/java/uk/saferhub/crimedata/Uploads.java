package uk.saferhub.crimedata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that a browser sent, each under its own name in a folder of its own, and gone again when closed. A browser's
 * name for a file is anyone's words: only letters, digits, dots and dashes of it become a name here.
 */
record Uploads(Path folder, List<Path> paths) implements AutoCloseable {

    private static final int LONGEST = 120;

    static Uploads of(List<MultipartFile> files) throws IOException {
        Path folder = Files.createTempDirectory("saferhub-upload");
        Uploads uploads = new Uploads(folder, new ArrayList<>());
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                Path path = Files.createDirectory(folder.resolve(Integer.toString(uploads.paths.size())))
                        .resolve(name(file.getOriginalFilename()));
                uploads.paths.add(path);
                file.transferTo(path);
            }
        }
        return uploads;
    }

    private static String name(@org.jspecify.annotations.Nullable String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("^\\.+", "");
        String name = plain.isEmpty() ? "file" : plain;
        return name.substring(Math.max(0, name.length() - LONGEST));
    }

    @Override
    public void close() throws IOException {
        for (Path path : paths) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(path.getParent());
        }
        Files.deleteIfExists(folder);
    }
}
