package uk.saferhub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One grant of a made-up person.
 *
 * @param sees what the person may see, for the table that the launcher prints
 */
public record DemoPerson(
        String email, String name, String organisation, String partnership, String role, String area, String sees) {

    /** The password of everybody in the demonstration. */
    public static final String PASSWORD = "made up for looking";

    /** Everybody, grant by grant, in the order of the file. */
    public static List<DemoPerson> all() {
        try (InputStream file = DemoPerson.class.getResourceAsStream("/demo/people.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DemoPerson::read)
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** The second factor of a made-up person: no secret, so that scripts can sign in as well as readers of the page. */
    public static byte[] secondFactor(String email) {
        try {
            return java.security.MessageDigest.getInstance("SHA-1")
                    .digest(("made up " + email).getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DemoPerson read(String line) {
        String[] parts = line.split(",", 7);
        return new DemoPerson(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }
}
