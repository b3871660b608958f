package uk.saferhub.configuration;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Walk;

/** A pack read back in words, kind by kind. */
public final class PackSentences {

    private PackSentences() {}

    /**
     * One kind of thing and what is said of it.
     *
     * @param kind the section's key, as it is written in the files
     * @param title the kind in words, for a heading
     */
    public record Kind(String kind, String title, List<String> sentences) {}

    /** Every kind that the pack says something of, in the order of the format. */
    public static List<Kind> of(Pack pack) {
        return Shape.parts(Pack.class).stream()
                .filter(part -> part.getType() == List.class)
                .map(part -> kind(pack, part))
                .filter(kind -> !kind.sentences().isEmpty())
                .toList();
    }

    private static Kind kind(Pack pack, RecordComponent part) {
        Stream<?> things = ((List<?>) Walk.value(pack, part)).stream();
        return new Kind(
                Shape.key(part.getName()),
                title(part.getName()),
                things.map(thing -> ((Says) thing).toSentence()).toList());
    }

    static String title(String name) {
        String words = Shape.key(name).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
