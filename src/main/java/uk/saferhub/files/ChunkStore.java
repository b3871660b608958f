package uk.saferhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of versions, in pieces of a megabyte: never more than one of them in memory. */
@Component
class ChunkStore {

    private static final int PIECE = 1_000_000;

    private final JdbcClient client;

    ChunkStore(JdbcClient client) {
        this.client = client;
    }

    void write(UUID version, UUID realm, Path from) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(from)) {
            int position = 0;
            for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE))
                client.sql(
                                "insert into document_chunk (version_id, realm_id, position, bytes) values (:version, :realm, :position, :bytes)")
                        .param("version", version)
                        .param("realm", realm)
                        .param("position", position++)
                        .param("bytes", Arrays.copyOf(piece, read))
                        .update();
        }
    }

    /** Copies a version to a file. The caller has decided that it may be read. What is under quarantine has no bytes here. */
    void read(UUID version, Path to) {
        try (OutputStream out = Files.newOutputStream(to)) {
            int position = 0;
            for (Optional<byte[]> piece = piece(version, 0); piece.isPresent(); piece = piece(version, ++position))
                out.write(piece.get());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Optional<byte[]> piece(UUID version, int position) {
        return client.sql("""
                select c.bytes from document_chunk c join document_version v on v.id = c.version_id
                where c.version_id = :version and c.position = :position and v.virus_check <> 'FOUND'
                """)
                .param("version", version)
                .param("position", position)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
