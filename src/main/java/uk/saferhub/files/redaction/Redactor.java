package uk.saferhub.files.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Redacts a PDF so that what was covered cannot be brought back (PRV-09): each page becomes a picture with black boxes painted
 * into it, and nothing else of the original goes into the copy; no text, no layer, no earlier version, no description.
 *
 * <p>Boxes painted over the text of a PDF leave the text in it; that is how redacted papers have leaked.
 */
public final class Redactor {

    /** More would hold the request up for a minute. */
    public static final int MOST_PAGES = 60;

    private static final int DOTS_AN_INCH = 150;
    private static final double MOST_DOTS = 9_000_000;
    private static final float QUALITY = 0.8f;
    private static final long MOST_SCRATCH = 500_000_000;

    private Redactor() {}

    /**
     * @param words to cover wherever they stand, whatever their case and spacing, within other words too
     * @param to where the copy is written; left alone where a word is missing
     * @throws IOException where the original cannot be read, or has more than {@link #MOST_PAGES} pages
     */
    public static Found redact(Path original, List<String> words, List<Region> regions, Path to) throws IOException {
        try (PDDocument from = Loader.loadPDF(original.toFile(), "", scratch().streamCache);
                PDDocument copy = new PDDocument(scratch().streamCache)) {
            if (from.getNumberOfPages() > MOST_PAGES) throw new IOException("too many pages");
            WordBoxes boxes = WordBoxes.of(from, words);
            if (!boxes.missing().isEmpty()) return new Found(from.getNumberOfPages(), 0, boxes.missing());
            var renderer = new PDFRenderer(from);
            int covered = 0;
            for (int page = 0; page < from.getNumberOfPages(); page++) {
                List<Rectangle2D> cover = new ArrayList<>(boxes.on(page));
                PDRectangle seen = seen(from.getPage(page));
                for (Region region : regions) if (region.page() == page + 1) cover.add(box(region, seen));
                covered += cover.size();
                picture(renderer, page, seen, cover, copy);
            }
            copy.save(to.toFile());
            return new Found(from.getNumberOfPages(), covered, List.of());
        }
    }

    private static MemoryUsageSetting scratch() {
        return MemoryUsageSetting.setupMixed(20_000_000, MOST_SCRATCH);
    }

    /** The page's size as it is seen: turned pages have their sides exchanged. */
    private static PDRectangle seen(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        return turned
                ? new PDRectangle(box.getHeight(), box.getWidth())
                : new PDRectangle(box.getWidth(), box.getHeight());
    }

    private static Rectangle2D box(Region region, PDRectangle page) {
        return new Rectangle2D.Double(
                region.left() / 100 * page.getWidth(),
                region.top() / 100 * page.getHeight(),
                region.width() / 100 * page.getWidth(),
                region.height() / 100 * page.getHeight());
    }

    private static void picture(
            PDFRenderer renderer, int page, PDRectangle seen, List<Rectangle2D> cover, PDDocument copy)
            throws IOException {
        double inches = seen.getWidth() / 72.0 * (seen.getHeight() / 72.0);
        float dots = (float) Math.min(DOTS_AN_INCH, Math.sqrt(MOST_DOTS / inches));
        BufferedImage image = renderer.renderImageWithDPI(page, dots, ImageType.RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        double scale = dots / 72.0;
        for (Rectangle2D box : cover)
            pen.fill(new Rectangle2D.Double(
                    box.getX() * scale, box.getY() * scale, box.getWidth() * scale, box.getHeight() * scale));
        pen.dispose();
        PDPage made = new PDPage(seen);
        copy.addPage(made);
        try (var content = new PDPageContentStream(copy, made)) {
            var picture = JPEGFactory.createFromImage(copy, image, QUALITY);
            content.drawImage(picture, 0, 0, seen.getWidth(), seen.getHeight());
        }
    }
}
