package uk.saferhub.crimedata.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of one file on their way in, set apart in piles (by month and force, or by census), in a folder of their own.
 *
 * <p>A file may hold any number of months and forces, so memory holds counts and hashes only, and at most 32 piles are
 * open for writing at once.
 *
 * @param <K> what rows are set apart by
 */
final class Staging<K> implements AutoCloseable {

    private static final int MOST_OPEN = 32;
    private static final int MOST_PILES = 10_000;
    private static final int BUFFER = 1 << 15;

    private final Path folder;
    private final Map<K, Pile<K>> piles = new LinkedHashMap<>();
    private final LinkedHashMap<K, OutputStream> open = new LinkedHashMap<>(16, 0.75f, true);

    Staging(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * @param row as comma-separated values with a line end
     * @param line the row's line in the file that it comes from
     */
    void add(K key, String row, long line) throws IOException {
        Pile<K> pile = piles.get(key);
        if (pile == null) {
            if (piles.size() == MOST_PILES) {
                throw new UnreadableFile("It holds more than 10,000 months of forces, so it is not a police.uk file.");
            }
            pile = new Pile<>(key, folder.resolve(piles.size() + ".csv"), line);
            piles.put(key, pile);
        }
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        pile.count(bytes);
        stream(pile).write(bytes);
    }

    /** What was read, in the order in which the file first mentions each. Nothing may be added after this. */
    Collection<Pile<K>> piles() throws IOException {
        closeStreams();
        return piles.values();
    }

    @Override
    public void close() throws IOException {
        closeStreams();
        for (Pile<K> pile : piles.values()) {
            Files.deleteIfExists(pile.path);
        }
        Files.deleteIfExists(folder);
    }

    private OutputStream stream(Pile<K> pile) throws IOException {
        OutputStream stream = open.get(pile.key);
        if (stream == null) {
            if (open.size() == MOST_OPEN) {
                Iterator<OutputStream> eldest = open.values().iterator();
                eldest.next().close();
                eldest.remove();
            }
            OutputStream file = Files.newOutputStream(pile.path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            stream = new BufferedOutputStream(file, BUFFER);
            open.put(pile.key, stream);
        }
        return stream;
    }

    private void closeStreams() throws IOException {
        for (OutputStream stream : open.values()) {
            stream.close();
        }
        open.clear();
    }

    /** The rows of a file that belong together. */
    static final class Pile<K> {

        private final K key;
        private final Path path;
        private final long firstLine;
        private final MessageDigest digest = Hash.sha256();
        private long rows;

        private Pile(K key, Path path, long firstLine) {
            this.key = key;
            this.path = path;
            this.firstLine = firstLine;
        }

        private void count(byte[] row) {
            digest.update(row);
            rows++;
        }

        K key() {
            return key;
        }

        Path path() {
            return path;
        }

        long firstLine() {
            return firstLine;
        }

        long rows() {
            return rows;
        }

        /** The hash of its rows in their order; the same however the file was named, packed or put together. */
        String hash() {
            try {
                return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("Every Java can copy a SHA-256", e);
            }
        }
    }
}
