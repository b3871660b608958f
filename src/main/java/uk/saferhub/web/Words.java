package uk.saferhub.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence that a user reads and that is not in a template: the {@code words.properties} beside a module's code,
 * in UTF-8. {@code {0}}, {@code {1}} stand for what is filled in; apostrophes mean themselves. Safe to share.
 */
public final class Words {

    private static final Map<Package, Words> LOADED = new ConcurrentHashMap<>();

    private final String source;
    private final Properties sentences;

    private Words(Class<?> owner) {
        source = owner.getPackageName() + "/words.properties";
        sentences = new Properties();
        try (InputStream in = owner.getResourceAsStream("words.properties")) {
            if (in == null) {
                throw new IllegalStateException("there is no " + source);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words of the package that the class is in. @throws IllegalStateException when it has none */
    public static Words of(Class<?> owner) {
        return LOADED.computeIfAbsent(owner.getPackage(), none -> new Words(owner));
    }

    /** The sentence of that key. @throws IllegalStateException when there is none: a fault, not a gap to show */
    public String text(String key, Object... filled) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException(source + " has no \"" + key + "\"");
        }
        for (int i = 0; i < filled.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(filled[i]));
        }
        return sentence;
    }

    /** The word for an enum's constant: key {@code ReferralStatus.ACCEPTED}. */
    public String of(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }
}
