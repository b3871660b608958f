package uk.saferhub.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.env.Environment;

/**
 * How GOV.UK Notify is reached, as the operator says; the program knows no address of its own.
 *
 * @param address of the service, without a slash at its end
 * @param template key of the template there
 */
record NotifySettings(String address, String template, NotifyKey key) {

    private static final String NAMED = "saferhub.notify.";

    static boolean isWanted(Environment settings) {
        return !settings.getProperty(NAMED + "address", "").isBlank();
    }

    /**
     * Read anew each time, so that a changed key holds at once. The key stands in a file of its own, or in the environment.
     *
     * @throws IllegalArgumentException where something is missing or wrong; it says what, and never the key
     */
    static NotifySettings of(Environment settings) {
        String address = settings.getProperty(NAMED + "address", "").strip().replaceFirst("/+$", "");
        URI uri = URI.create(address);
        boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !here)
            throw new IllegalArgumentException(NAMED + "address must begin with https");
        String template = settings.getProperty(NAMED + "template", "").strip();
        return new NotifySettings(address, template(template), NotifyKey.of(key(settings)));
    }

    private static String template(String named) {
        try {
            return UUID.fromString(named).toString();
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(NAMED + "template must be the key of a template");
        }
    }

    private static String key(Environment settings) {
        String file = settings.getProperty(NAMED + "key-file", "");
        if (file.isBlank()) return settings.getProperty(NAMED + "key", "");
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(NAMED + "key-file cannot be read");
        }
    }
}
