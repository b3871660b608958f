package uk.saferhub.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside the database to which each commit's head is appended, so that whoever rewrites the whole log inside the
 * database is still found out. One line each: shard, number, hash. A line may be missing after a crash; it never lies.
 */
@Component
class LogHeads {

    private final Path file;

    LogHeads(@Value("${saferhub.data}") Path data) throws IOException {
        this.file = Files.createDirectories(data.resolve("log")).resolve("heads.txt");
    }

    void tell(LogHead head) {
        String line = head.shard() + " " + head.seq() + " " + HexFormat.of().formatHex(head.hash()) + "\n";
        try {
            // One write of one short line with O_APPEND: several processes may append to the same file.
            Files.write(
                    file,
                    line.getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException("The log's head could not be written to " + file, full);
        }
    }

    /** Every head ever told: by shard, by number. */
    Map<Short, TreeMap<Long, byte[]>> told() throws IOException {
        var all = new TreeMap<Short, TreeMap<Long, byte[]>>();
        if (!Files.exists(file)) return all;
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            lines.map(line -> line.split(" "))
                    .filter(words -> words.length == 3 && words[2].length() == 64)
                    .forEach(words -> all.computeIfAbsent(Short.parseShort(words[0]), shard -> new TreeMap<>())
                            .put(Long.parseLong(words[1]), HexFormat.of().parseHex(words[2])));
        }
        return all;
    }
}
