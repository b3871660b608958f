package uk.saferhub.notices;

import java.util.Locale;

/** Constants as packs and published views write them: in small letters. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(String code, Class<E> kind) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT));
    }
}
