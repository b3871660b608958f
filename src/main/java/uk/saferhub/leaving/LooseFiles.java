package uk.saferhub.leaving;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Files that go as they are. */
final class LooseFiles {

    private LooseFiles() {}

    /** Copies every Parquet file of open data. What an import still writes is not there yet. */
    static List<Description.LooseFile> crime(Path data, Folder folder) throws IOException {
        Path crime = data.resolve("crime");
        if (!Files.isDirectory(crime)) return List.of();
        List<Path> all;
        try (Stream<Path> files = Files.walk(crime)) {
            all = files.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(file -> !file.startsWith(crime.resolve("staging")))
                    .sorted()
                    .toList();
        }
        var written = new ArrayList<Description.LooseFile>();
        for (Path file : all) {
            String url = "crime/" + crime.relativize(file);
            try (OutputStream out = Files.newOutputStream(folder.make(url), StandardOpenOption.WRITE)) {
                Files.copy(file, out);
            }
            written.add(described(folder, url));
        }
        return written;
    }

    /** Copies them from the folder to where this installation keeps such files. */
    static void bring(Folder folder, List<Description.LooseFile> files, String from, Path to) throws IOException {
        for (Description.LooseFile file : files) {
            if (!file.url().startsWith(from)) continue;
            Path target = to.resolve(file.url().substring(from.length())).normalize();
            if (!target.startsWith(to)) throw new IOException(file.url() + " leads out of the folder.");
            Files.createDirectories(target.getParent());
            if (!Files.exists(target)) Files.copy(folder.file(file.url()), target);
            // An arrival that failed may have brought it before.
            else if (!sha256(target).equals(file.sha256())) throw new FileAlreadyExistsException(target.toString());
        }
    }

    static Description.LooseFile described(Folder folder, String url) throws IOException {
        Path file = folder.file(url);
        return new Description.LooseFile(url, Files.size(file), sha256(file));
    }

    static String sha256(Path file) throws IOException {
        MessageDigest sha = Rows.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
