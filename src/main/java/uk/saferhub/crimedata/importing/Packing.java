package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** How a file is packed, told by its first bytes. */
enum Packing {
    /** A zip, which a spreadsheet is too. */
    ZIP(""),
    GZIP(""),
    /** A workbook of the old kind, or one locked with a password. */
    OLD_OFFICE(""),
    SEVEN_ZIP("a 7z archive"),
    RAR("a RAR archive"),
    OTHER("an archive of a kind that SaferHub does not open"),
    NONE("");

    static final int HEAD = 264;

    private static final int TAR_NAME_AT = 257;

    private final String words;

    Packing(String words) {
        this.words = words;
    }

    /** @param in left where it was; must be able to be marked */
    static Packing of(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6") || start.startsWith("PK\7\10")) return ZIP;
        if (start.startsWith("\37\u008b")) return GZIP;
        if (start.startsWith("\u00d0\u00cf\21\u00e0")) return OLD_OFFICE;
        if (start.startsWith("7z\u00bc\u00af'\34")) return SEVEN_ZIP;
        if (start.startsWith("Rar!\32\7")) return RAR;
        boolean other = start.startsWith("\u00fd7zXZ")
                || start.matches("(?s)BZh[1-9]1AY.*")
                || start.startsWith("(\u00b5/\u00fd")
                || start.startsWith("ustar", TAR_NAME_AT);
        return other ? OTHER : NONE;
    }

    /** Whether it is one that is not opened. */
    boolean refused() {
        return !words.isEmpty();
    }

    /** What to do with one that is not opened. */
    String sentence() {
        return "It is " + words + ". Unpack it and choose the files in it, or pack them as a zip.";
    }
}
