package uk.saferhub.access.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** One provider's settings, {@code saferhub.provider.CODE.…}. What is missing or wrong stops the start and says what it is. */
record ProviderSettings(Environment settings, String code) {

    Provider provider(String address) {
        if (!code.matches("[a-z][a-z0-9]{0,30}"))
            throw new IllegalArgumentException(
                    "saferhub.providers: " + code + " is no name of small letters and digits");
        if (address.isEmpty() || !Provider.isSafe(address))
            throw new IllegalArgumentException(
                    "saferhub.address must say where people reach this installation, by https, when saferhub.providers names any");
        String issuer = needed("issuer");
        if (!Provider.isSafe(issuer)) throw new IllegalArgumentException(named("issuer") + " must begin with https");
        Supplier<String> secret = this::secret;
        secret.get();
        var trust = new Provider.Trust(
                settings.getProperty(named("verified-claim"), "email_verified").strip(),
                several("second-factor-amr"),
                several("second-factor-acr"),
                passwordsToo());
        return new Provider(code, needed("label"), issuer, needed("client-id"), secret, address, trust);
    }

    private boolean passwordsToo() {
        return switch (settings.getProperty(named("passwords"), "too").strip()) {
            case "too" -> true;
            case "refused" -> false;
            default -> throw new IllegalArgumentException(named("passwords") + " is too or refused");
        };
    }

    /** In a file of its own, or in the environment; a changed file holds at once. */
    private String secret() {
        String file = settings.getProperty(named("client-secret-file"), "");
        if (file.isBlank())
            return settings.getProperty(named("client-secret"), "").strip();
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(named("client-secret-file") + " cannot be read");
        }
    }

    private String needed(String name) {
        String value = settings.getProperty(named(name), "").strip();
        if (value.isEmpty()) throw new IllegalArgumentException(named(name) + " is missing");
        return value;
    }

    private Set<String> several(String name) {
        return Stream.of(settings.getProperty(named(name), "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String named(String name) {
        return "saferhub.provider." + code + "." + name;
    }
}
