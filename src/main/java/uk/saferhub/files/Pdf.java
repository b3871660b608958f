package uk.saferhub.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A paper that the program makes, as a tagged PDF with its fonts in it. What is said about it names nobody. */
public final class Pdf {

    static {
        com.openhtmltopdf.util.XRLog.listRegisteredLoggers()
                .forEach(logger -> com.openhtmltopdf.util.XRLog.setLevel(logger, Level.WARNING));
    }

    private static final String STYLE = """
            @page { size: A4; margin: 2.4cm 2.2cm;
              @top-center { content: "%1$s"; font: 10pt "Liberation Sans", sans-serif; }
              @bottom-left { content: "%2$s"; font: 8pt "Liberation Sans", sans-serif; }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt "Liberation Sans", sans-serif; } }
            body { font: 11pt/1.4 "Liberation Sans", sans-serif; color: #0b0c0c; }
            h1 { font-size: 15pt; } h2 { font-size: 12pt; page-break-after: avoid; }
            p { margin: 0 0 .8em 0; } .address { margin: 1em 0 2em 0; } .box { border: 1px solid #0b0c0c; min-height: 0.9cm; margin: 0 0 .7em 0; padding: .2em; }
            table { border-collapse: collapse; width: 100%%; margin: 0 0 1em 0; font-size: 9pt; } caption { text-align: left; font-weight: bold; }
            th, td { border: 1px solid #b1b4b6; padding: .2em .3em; text-align: left; vertical-align: top; } tr { page-break-inside: avoid; }
            .tall { min-height: 3cm; } .label { font-weight: bold; margin: 0 0 .2em 0; page-break-after: avoid; } .hint { font-size: 9pt; margin: 0 0 .2em 0; }
            """;

    private Pdf() {}

    /**
     * @param title what it is, without names
     * @param marking in the middle of the top of every page
     * @param foot at the left of the bottom of every page, such as by whom and when it was printed
     * @param body XHTML whose texts are escaped
     */
    public static byte[] of(String title, String marking, String foot, String body) {
        return of(title, marking, foot, body, "");
    }

    /**
     * The same with drawings in it, which stand in the body as SVG, and rules of its own.
     *
     * @param style further CSS, written by a programmer
     */
    public static byte[] of(String title, String marking, String foot, String body, String style) {
        String html =
                "<!DOCTYPE html>\n<html lang=\"en-GB\" xml:lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>"
                        + escape(title) + "</title><meta name=\"subject\" content=\"" + escape(title) + "\"/><style>"
                        + STYLE.formatted(css(marking), css(foot)) + style + "</style></head><body>" + body
                        + "</body></html>";
        try (var out = new ByteArrayOutputStream();
                var drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.useSVGDrawer(drawings);
            builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.withProducer("SaferHub");
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                PDDocumentInformation about = renderer.getPdfDocument().getDocumentInformation();
                about.setTitle(title);
                about.setAuthor(null);
                out.reset();
                renderer.getPdfDocument().save(out);
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream font(String cut) {
        return Pdf.class.getResourceAsStream("/fonts/LiberationSans-" + cut + ".ttf");
    }

    /** Text made safe for XHTML; characters that XML cannot carry are dropped. */
    public static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|[\\uD800-\\uDFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String css(String words) {
        return words.replaceAll("[\\\\\"<>&\\p{Cntrl}]", "");
    }
}
