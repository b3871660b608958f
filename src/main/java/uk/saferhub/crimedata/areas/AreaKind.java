package uk.saferhub.crimedata.areas;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of area with a code of the Government Statistical Service, the finest first. */
public enum AreaKind {
    /** A small area of a census, of about 1,500 people. */
    LSOA("LSOA", "small areas", "[EW]01\\d{6}"),
    /** Several small areas. */
    MSOA("MSOA", "middle areas", "[EW]02\\d{6}"),
    /** An electoral ward or division. */
    WARD("WD", "wards", "[EW]05\\d{6}"),
    /** A district or unitary council's area. */
    DISTRICT("LAD", "districts", "E0[6-9]\\d{6}|W06\\d{6}"),
    /** A community safety partnership's area. */
    CSP("CSP", "community safety partnerships", "E22\\d{6}|W14\\d{6}"),
    /** A police force's area. */
    FORCE("PFA", "police force areas", "E23\\d{6}|W15\\d{6}");

    private final String prefix;
    private final String words;
    private final Pattern code;

    AreaKind(String prefix, String words, String code) {
        this.prefix = prefix;
        this.words = words;
        this.code = Pattern.compile(code);
    }

    /** How the Office for National Statistics begins the names of its columns: WD in WD25CD. */
    public String prefix() {
        return prefix;
    }

    /** Several of them, in plain words. */
    public String words() {
        return words;
    }

    /** Its name in a file or an address: "lsoa", "ward". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text is a code of this kind. */
    public boolean isCode(String text) {
        return code.matcher(text).matches();
    }

    /** The kind that a code belongs to, by its first three signs. */
    public static Optional<AreaKind> of(String code) {
        for (AreaKind kind : values()) {
            if (kind.isCode(code)) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
