package uk.saferhub.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.kernel.Keys;

/** Keeps every matrix that is scored on, whole, so that an old score is read by the matrix it was given on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Matrices {

    private final JdbcClient client;
    private final ObjectMapper json;
    private final Clock clock;

    Matrices(JdbcClient client, ObjectMapper json, Clock clock) {
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    /** The key of this matrix, kept now unless it is kept already. */
    public UUID keep(Matrix matrix) {
        String document = json.writeValueAsString(matrix);
        client.sql("""
                insert into scoring_matrix (id, code, digest, document, kept_at)
                values (:id, :code, :digest, :document::json, :now) on conflict (digest) do nothing
                """)
                .param("id", Keys.next())
                .param("code", matrix.code())
                .param("digest", digest(document))
                .param("document", document)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return client.sql("select id from scoring_matrix where digest = :digest")
                .param("digest", digest(document))
                .query(UUID.class)
                .single();
    }

    /** A kept matrix. */
    public Matrix of(UUID id) {
        String document = client.sql("select document from scoring_matrix where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return json.readValue(document, Matrix.class);
    }

    private static String digest(String document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
