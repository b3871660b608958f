package uk.saferhub.reports.rendering;

import org.jspecify.annotations.Nullable;

/** Text made safe for XML, in content and in quoted attributes; characters that XML cannot carry are dropped. */
final class Escape {

    private Escape() {}

    static String xml(@Nullable String text) {
        StringBuilder safe = new StringBuilder();
        (text == null ? "" : text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> append(c, safe);
            }
        });
        return safe.toString();
    }

    private static void append(int c, StringBuilder safe) {
        boolean allowed =
                c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
        if (allowed) {
            safe.appendCodePoint(c);
        }
    }
}
