package uk.saferhub.bundles;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes on a page whose copy it is: across it, faintly, and small in its foot, with the page's number and the marking above. */
final class Stamp {

    private static final float FAINT = 0.14f;
    private static final float SMALL = 8;
    private static final float EDGE = 14;

    private final PDFont font;
    private final String marking;
    private final String whose;

    /** @param whose "Copy 3 for Ada Thorne, Housing" */
    Stamp(PDDocument paper, String marking, String whose) throws IOException {
        try (InputStream letters = Stamp.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(paper, letters);
        }
        this.marking = printable(marking);
        this.whose = printable(whose);
    }

    void on(PDDocument paper, PDPage page, int number, int of) throws IOException {
        PDRectangle seen = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? seen.getHeight() : seen.getWidth();
        float height = turned ? seen.getWidth() : seen.getHeight();
        try (var ink = new PDPageContentStream(paper, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            ink.transform(asSeen(page, seen));
            double slope = Math.atan2(height, width);
            float size = (float) (1000 * 0.75 * Math.hypot(width, height) / font.getStringWidth(whose));
            size = Math.min(size, 48);
            double half = font.getStringWidth(whose) / 1000 * size / 2;
            float startX = (float) (width / 2 - half * Math.cos(slope));
            float startY = (float) (height / 2 - half * Math.sin(slope));
            ink.saveGraphicsState();
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(FAINT);
            ink.setGraphicsStateParameters(faint);
            write(ink, whose, size, Matrix.getRotateInstance(slope, startX, startY));
            ink.restoreGraphicsState();
            foot(ink, marking, width, height - EDGE);
            foot(ink, whose + ". Page " + number + " of " + of, width, EDGE);
        }
    }

    /** In the middle, on white, so that it is read over whatever stands there. */
    private void foot(PDPageContentStream ink, String words, float width, float at) throws IOException {
        float long_ = font.getStringWidth(words) / 1000 * SMALL;
        float from = (width - long_) / 2;
        ink.setNonStrokingColor(1f);
        ink.addRect(from - 3, at - 3, long_ + 6, SMALL + 4);
        ink.fill();
        ink.setNonStrokingColor(0f);
        write(ink, words, SMALL, Matrix.getTranslateInstance(from, at));
    }

    private void write(PDPageContentStream ink, String words, float size, Matrix where) throws IOException {
        ink.beginText();
        ink.setFont(font, size);
        ink.setTextMatrix(where);
        ink.showText(words);
        ink.endText();
    }

    /** From what a reader sees, with its corner at the bottom left, to the page as it lies in the file. */
    private static Matrix asSeen(PDPage page, PDRectangle box) {
        float x = box.getLowerLeftX();
        float y = box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, x + box.getWidth(), y);
            case 180 -> new Matrix(-1, 0, 0, -1, x + box.getWidth(), y + box.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, x, y + box.getHeight());
            default -> Matrix.getTranslateInstance(x, y);
        };
    }

    /** A name in letters that the font has not is printed with question marks: the number tells whose it is. */
    private String printable(String words) {
        var kept = new StringBuilder();
        words.codePoints().forEach(letter -> kept.append(has(letter) ? Character.toString(letter) : "?"));
        return kept.toString();
    }

    private boolean has(int letter) {
        try {
            return letter >= ' ' && font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
