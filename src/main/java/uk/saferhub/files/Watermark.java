package uk.saferhub.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Words across every page of a paper that the program made, pale and behind its text: whoever copies the page copies them with
 * it. A reader of the text passes over them, as they are no part of it (PDF 1.7, 14.8.2.2.2: artifacts).
 */
public final class Watermark {

    private static final float SIZE = 26;
    private static final float PALE = 0.86f;
    private static final int LINES = 3;
    private static final float MARGIN = 0.06f;
    private static final float CLIMB = 0.8f;

    private Watermark() {}

    /** @param words such as who printed it and when; a character that the font lacks is left out */
    public static byte[] across(byte[] pdf, String words) {
        try (PDDocument paper = Loader.loadPDF(pdf);
                InputStream file = Watermark.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf");
                var out = new ByteArrayOutputStream()) {
            PDType0Font font = PDType0Font.load(paper, file, true);
            String shown = known(font, words);
            for (PDPage page : paper.getPages()) write(paper, page, font, shown);
            paper.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(PDDocument paper, PDPage page, PDType0Font font, String words) throws IOException {
        PDRectangle sheet = page.getMediaBox();
        // Each line climbs through its own part of the page and is whole: a cut one would lose its end, the number.
        float width = sheet.getWidth() * (1 - 2 * MARGIN);
        float part = sheet.getHeight() / LINES;
        double slope = Math.atan2(part * CLIMB, width);
        float size = Math.min(
                SIZE, (float) Math.hypot(part * CLIMB, width) / Math.max(1, font.getStringWidth(words) / 1000));
        try (var content = new PDPageContentStream(paper, page, AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setNonStrokingColor(PALE);
            content.setFont(font, size);
            for (int line = 0; line < LINES; line++) {
                content.beginText();
                content.setTextMatrix(
                        Matrix.getRotateInstance(slope, sheet.getWidth() * MARGIN, part * (line + MARGIN)));
                content.showText(words);
                content.endText();
            }
            content.endMarkedContent();
        }
    }

    private static String known(PDType0Font font, String words) {
        var known = new StringBuilder();
        words.codePoints().forEach(point -> {
            String one = Character.toString(point);
            try {
                font.encode(one);
                known.append(one);
            } catch (IOException | IllegalArgumentException lacks) {
                // A name in a script that the font lacks is told by what is left of it and by the number of the sheet.
                if (!known.isEmpty() && known.charAt(known.length() - 1) != ' ') known.append(' ');
            }
        });
        return known.toString();
    }
}
