package uk.saferhub.crimedata.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which a file and a part are known again. */
final class Hash {

    private Hash() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
