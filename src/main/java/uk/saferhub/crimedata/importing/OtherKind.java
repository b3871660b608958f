package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is that is no table and no GeoJSON, where its first bytes say it, and what to bring in its place. */
final class OtherKind {

    private static final int HEAD = 512;

    private OtherKind() {}

    /** A sentence; empty for what may be read. @param in left where it was; must be able to be marked */
    static String of(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\0\0\47\n")) return "It is a shapefile. " + outlines();
        if (start.startsWith("SQLite format 3")) return "It is a GeoPackage or another database. " + outlines();
        if (start.startsWith("PAR1")) return "It is a Parquet file. Save it as CSV, and import that.";
        if (start.startsWith("%PDF"))
            return "It is a PDF, which no numbers are read from. Ask for the table that it was made from.";
        return ofWords(
                start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT));
    }

    private static String ofWords(String start) {
        if (start.startsWith("<!doctype html") || start.startsWith("<html"))
            return "It is a web page, as a download that did not work leaves it. Download the file itself.";
        if (start.contains("<kml") || start.contains("<gml:") || start.contains("opengis.net/gml"))
            return "It is KML or GML. " + outlines();
        if (start.startsWith("[{") || start.startsWith("[ {") || start.startsWith("[\n"))
            return "It is JSON, as data.police.uk's interface for programs answers. Download the month as CSV from data.police.uk/data, and import that.";
        return "";
    }

    private static String outlines() {
        return "Save it as GeoJSON in WGS 84 (in QGIS: Export, Save Features As), and import that.";
    }
}
