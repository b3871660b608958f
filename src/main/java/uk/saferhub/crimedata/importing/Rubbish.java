package uk.saferhub.crimedata.importing;

import java.util.Set;

/** What a Mac, a file manager or a spreadsheet program leaves beside the files. */
final class Rubbish {

    private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini");

    private Rubbish() {}

    static boolean is(String path) {
        String plain = path.replace('\\', '/');
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        return plain.startsWith("__MACOSX/")
                || plain.contains("/__MACOSX/")
                || name.startsWith(".")
                || name.startsWith("~$")
                || NAMES.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
