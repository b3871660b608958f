package uk.saferhub.access;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Keyed hashes by the installation's secret, which is outside the database: equal words have equal seals, and no more is known. */
@Component
public class Seals {

    private final Secrets secrets;

    Seals(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param purpose so that seals of different purposes cannot be compared */
    public String of(String purpose, String words) {
        return secrets.seal(purpose + "\n" + words);
    }

    /** A secret of one purpose, for hashing inside a statement what only the database can reach. */
    public byte[] pepper(String purpose) {
        return secrets.seal("pepper " + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
