package uk.saferhub.bundles;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page as it looks, as a picture. Somebody may have laid a black box over an address, or switched a layer off: what lies below
 * would come out if the page's contents were taken over without the box and the switch.
 */
final class PagePicture {

    private static final int DOTS_AN_INCH = 150;
    private static final float MOST_DOTS = 9_000_000;
    private static final float QUALITY = 0.85f;

    private PagePicture() {}

    /** Whether what the page shows is more, or less, than its contents. */
    static boolean isNeeded(PDDocument paper, PDPage page) throws IOException {
        if (paper.getDocumentCatalog().getOCProperties() != null) return true;
        for (PDAnnotation laid : page.getAnnotations()) if (shows(laid)) return true;
        return false;
    }

    /** A link shows nothing, and a remark nothing that lies on the page unless it says how it looks. */
    private static boolean shows(PDAnnotation laid) {
        boolean remark = laid instanceof PDAnnotationText || laid instanceof PDAnnotationPopup;
        return !(laid instanceof PDAnnotationLink || remark && laid.getAppearance() == null);
    }

    static void add(PDDocument paper, int number, PDDocument bundle) throws IOException {
        PDRectangle box = paper.getPage(number).getCropBox();
        double inches = box.getWidth() / 72.0 * (box.getHeight() / 72.0);
        float dots = (float) Math.min(DOTS_AN_INCH, Math.sqrt(MOST_DOTS / inches));
        BufferedImage seen = new PDFRenderer(paper).renderImageWithDPI(number, dots, ImageType.RGB);
        // The picture is turned as the page was, so that the new page is not.
        var page = new PDPage(new PDRectangle(seen.getWidth() * 72 / dots, seen.getHeight() * 72 / dots));
        bundle.addPage(page);
        try (var content = new PDPageContentStream(bundle, page)) {
            var picture = JPEGFactory.createFromImage(bundle, seen, QUALITY);
            content.drawImage(
                    picture,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }
}
