package uk.saferhub.privacy.requests;

import java.util.Arrays;
import java.util.List;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** The sentences of requests. */
public final class RequestWords {

    private static final Words WORDS = Words.of(RequestWords.class);

    private RequestWords() {}

    public static String of(Enum<?> constant) {
        return WORDS.of(constant);
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(constant -> Choice.of(constant, of(constant)))
                .toList();
    }
}
