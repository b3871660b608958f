package uk.saferhub.configuration;

import java.util.Locale;

/** One file of a pack, byte for byte as it was handed in. */
public record PackFile(String name, byte[] bytes) {

    /** Whether it is read; other files are only kept. */
    public boolean isYaml() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
