package uk.saferhub.reports.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import uk.saferhub.reports.document.Paper;

/** A paper as a tagged PDF with its fonts in it, claiming PDF/UA. Its dates are the paper's, it names nobody. */
final class PdfPaper {

    static {
        com.openhtmltopdf.util.XRLog.listRegisteredLoggers()
                .forEach(logger -> com.openhtmltopdf.util.XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPaper() {}

    static byte[] of(Paper paper) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            builder.withHtmlContent(HtmlPaper.forPrint(paper), null);
            builder.withProducer("SaferHub");
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                finish(renderer.getPdfDocument(), paper, out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> open("/fonts/LiberationSans-" + cut + ".ttf"), "Liberation Sans", weight, style, true);
    }

    private static InputStream open(String file) {
        return PdfPaper.class.getResourceAsStream(file);
    }

    private static void finish(PDDocument document, Paper paper, ByteArrayOutputStream out) throws IOException {
        GregorianCalendar day = GregorianCalendar.from(paper.head().date().atStartOfDay(ZoneId.of("Europe/London")));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(paper.head().subject());
        about.setAuthor(null);
        about.setCreationDate(day);
        about.setModificationDate(day);
        document.setDocumentId(
                paper.head().subject().hashCode() * 31L + paper.head().date().toEpochDay());
        out.reset();
        document.save(out);
    }
}
