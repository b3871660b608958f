package uk.saferhub.performance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;

/** What was sent, byte for byte. Whoever asks has got hold of the pack through its locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaperStore {

    /** In which shapes a pack is kept: as the page shows it, and as files. */
    enum Shape {
        PAGE,
        HTML,
        PDF
    }

    private final JdbcClient client;

    PaperStore(JdbcClient client) {
        this.client = client;
    }

    void keep(Pack pack, Shape shape, byte[] bytes, Actor actor) {
        client.sql("""
                insert into performance_paper (id, pack_id, realm_id, shape, bytes, sha256, made_at)
                values (:id, :pack, :realm, :shape, :bytes, :sha256, :at)
                """)
                .param("id", Keys.next())
                .param("pack", pack.id())
                .param("realm", pack.realmId())
                .param("shape", shape.name())
                .param("bytes", bytes)
                .param("sha256", sha256(bytes))
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** @throws NotFound while it is not sent */
    byte[] bytes(Pack pack, Shape shape) {
        return client.sql("select bytes from performance_paper where pack_id = :pack and shape = :shape")
                .param("pack", pack.id())
                .param("shape", shape.name())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    String page(Pack pack) {
        return new String(bytes(pack, Shape.PAGE), StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
