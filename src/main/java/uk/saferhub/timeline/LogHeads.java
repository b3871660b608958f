package uk.saferhub.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside the database to which each commit's head is appended, so that whoever rewrites the whole log inside the
 * database is still found out. One line each: shard, number, hash. A line may be missing after a crash; it never lies.
 */
@Component
class LogHeads {

    private final Path file;
    private final Path lock;

    LogHeads(@Value("${saferhub.data}") Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("log"));
        this.file = folder.resolve("heads.txt");
        this.lock = folder.resolve("heads.lock");
    }

    synchronized void tell(LogHead head) {
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            Files.writeString(
                    file,
                    line(head) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException("The log's head could not be written to " + file, full);
        }
    }

    /** Every head told and not yet compacted: by shard, by number. Of two for one number the first, which nobody appended. */
    Map<Short, TreeMap<Long, byte[]>> told() throws IOException {
        var all = new TreeMap<Short, TreeMap<Long, byte[]>>();
        for (LogHead head : read())
            all.computeIfAbsent(head.shard(), shard -> new TreeMap<>()).putIfAbsent(head.seq(), head.hash());
        return all;
    }

    /**
     * Leaves out each head that was just found to agree with the log, but the newest of its shard: that one's hash covers
     * every entry before it, so a rewrite is found as surely as by all of them. What was told since, or disagrees, stays.
     * A crash leaves the old file or the new one.
     *
     * @param verified heads that the log was found to agree with, by shard, by number
     */
    synchronized void compact(Map<Short, TreeMap<Long, byte[]>> verified) throws IOException {
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            List<LogHead> all = read();
            var newest = new TreeMap<Short, Long>();
            for (LogHead head : all) if (agrees(head, verified)) newest.merge(head.shard(), head.seq(), Math::max);
            String kept = all.stream()
                    .filter(head -> !agrees(head, verified) || newest.get(head.shard()) == head.seq())
                    .map(head -> line(head) + "\n")
                    .distinct()
                    .collect(Collectors.joining());
            replace(kept.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void replace(byte[] kept) throws IOException {
        Path fresh = file.resolveSibling("heads.new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(kept);
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static boolean agrees(LogHead head, Map<Short, TreeMap<Long, byte[]>> verified) {
        TreeMap<Long, byte[]> shard = verified.get(head.shard());
        return shard != null && Arrays.equals(shard.get(head.seq()), head.hash());
    }

    private List<LogHead> read() throws IOException {
        if (!Files.exists(file)) return List.of();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.map(line -> line.split(" "))
                    .filter(words -> words.length == 3 && words[2].length() == 64)
                    .map(words -> new LogHead(
                            Short.parseShort(words[0]),
                            Long.parseLong(words[1]),
                            HexFormat.of().parseHex(words[2])))
                    .toList();
        }
    }

    private static String line(LogHead head) {
        return head.shard() + " " + head.seq() + " " + HexFormat.of().formatHex(head.hash());
    }
}
