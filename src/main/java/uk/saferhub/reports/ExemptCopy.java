package uk.saferhub.reports;

import java.nio.charset.StandardCharsets;
import uk.saferhub.access.Actor;
import uk.saferhub.files.Watermark;
import uk.saferhub.reports.rendering.Format;
import uk.saferhub.web.Dates;

/**
 * An exempt paper as one reader takes it away (J15 step 2): across it stand their name and when they took it, since whoever passes
 * it on passes that on. The bytes that were fixed at publication stay as they are; this is a copy of them.
 */
final class ExemptCopy {

    private static final String BODY = "<body>\n";

    private ExemptCopy() {}

    /** Whether it may be taken in a format: one that is made to be edited would lose the name, so it is for those who make the report. */
    static boolean offered(Format format, boolean maker) {
        return maker || format == Format.PDF || format == Format.HTML;
    }

    static byte[] of(byte[] paper, Format format, Actor actor) {
        String reader = reader(actor);
        return switch (format) {
            case PDF -> Watermark.across(paper, reader);
            case HTML ->
                new String(paper, StandardCharsets.UTF_8)
                        .replaceFirst(
                                BODY,
                                BODY + "<p class=\"paper__marking\">Exempt. Copy of " + escaped(reader) + "</p>\n")
                        .getBytes(StandardCharsets.UTF_8);
            case ODT, DOCX, JSON -> paper;
        };
    }

    /** "Sam Reader, 23 November 2026 at 7:30am". */
    static String reader(Actor actor) {
        return actor.name() + ", " + Dates.moment(actor.now());
    }

    private static String escaped(String text) {
        return java.util.regex.Matcher.quoteReplacement(
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
