package uk.saferhub.crimedata.areas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of area with a code of the Government Statistical Service, the finest first. */
public enum AreaKind {
    /** A small area of a census, of about 1,500 people. */
    LSOA("LSOA", "small areas", "E01", "W01"),
    /** Several small areas. */
    MSOA("MSOA", "middle areas", "E02", "W02"),
    /** A civil parish or a Welsh community; E43 is ground that is in none. */
    PARISH("PAR", "parishes", "E04", "W04", "E43"),
    /** An electoral ward or division. */
    WARD("WD", "wards", "E05", "W05"),
    /** A division that elects to a county council. */
    DIVISION("CED", "county electoral divisions", "E58"),
    /** A district or unitary council's area. */
    DISTRICT("LAD", "districts", "E06", "E07", "E08", "E09", "W06"),
    /** A community safety partnership's area. */
    CSP("CSP", "community safety partnerships", "E22", "W14"),
    /** A county; in tables of counties and unitary areas a unitary council's area stands for one, under its own code. */
    COUNTY("CTY", "counties", "E10", "E06", "E08", "E09", "E11", "E13", "W06"),
    /** A police force's area. */
    FORCE("PFA", "police force areas", "E23", "W15"),
    /** A region of England, and Wales. */
    REGION("RGN", "regions", "E12", "W92");

    private static final int SIGNS = 9;

    private final String prefix;
    private final String words;
    private final List<String> families;

    AreaKind(String prefix, String words, String... families) {
        this.prefix = prefix;
        this.words = words;
        this.families = List.of(families);
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
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a text is a code of this kind: a letter and eight digits. Asked for each row of a file. */
    public boolean isCode(String text) {
        if (text.length() != SIGNS || !families.contains(text.substring(0, 3))) return false;
        for (int i = 3; i < SIGNS; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    /** The kind that a code belongs to, by its first three signs; of a unitary council's area the district. */
    public static Optional<AreaKind> of(String code) {
        for (AreaKind kind : values()) {
            if (kind.isCode(code)) return Optional.of(kind);
        }
        return Optional.empty();
    }

    /** The kind whose columns begin so: WD, and CTYUA or UTLA for counties with the unitary areas. */
    static Optional<AreaKind> headed(String prefix) {
        String plain =
                prefix.equals("CTYUA") || prefix.equals("UTLA") ? "CTY" : prefix.equals("PARNCP") ? "PAR" : prefix;
        return Arrays.stream(values()).filter(kind -> kind.prefix.equals(plain)).findFirst();
    }
}
