package uk.saferhub.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file as a browser sent it.
 *
 * @param name what the browser calls it, without folders: anybody's words
 */
record Upload(String name, byte[] bytes) {

    private static final int LONGEST = 120;

    static Upload of(@Nullable String sent, byte[] bytes) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String name = plain.isEmpty() ? "file" : plain;
        return new Upload(name.substring(Math.max(0, name.length() - LONGEST)), bytes);
    }

    /** SHA-256, in hexadecimal. */
    String hash() {
        return hash(bytes);
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
