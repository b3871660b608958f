package uk.saferhub.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Puts papers together as one PDF with the recipient's name on every page. Of each paper only what its pages show goes in: no
 * link, file within it, or description, and nothing that lies under a box or in a layer that is switched off.
 */
final class CopyPaper {

    /** A bundle that is thicker nobody reads, and making it would hold the request up. */
    static final int MOST_PAGES = 600;

    private static final long MOST_SCRATCH = 1_000_000_000;
    private static final long IN_MEMORY = 20_000_000;

    private CopyPaper() {}

    /**
     * @param cover a PDF that the program made
     * @param papers PDFs, in their order
     * @param whose "Copy 3 for Ada Thorne, Housing"
     * @throws IOException where a paper cannot be read, or all of them have more than {@link #MOST_PAGES} pages
     */
    static void write(byte[] cover, List<Path> papers, String marking, String whose, Path to) throws IOException {
        var open = new ArrayList<PDDocument>();
        try (var bundle = new PDDocument(scratch().streamCache)) {
            open.add(Loader.loadPDF(new RandomAccessReadBuffer(cover)));
            for (Path paper : papers) open.add(Loader.loadPDF(paper.toFile(), "", scratch().streamCache));
            for (PDDocument paper : open) add(paper, bundle);
            var stamp = new Stamp(bundle, marking, whose);
            int pages = bundle.getNumberOfPages();
            for (int i = 0; i < pages; i++) stamp.on(bundle, bundle.getPage(i), i + 1, pages);
            bundle.getDocumentInformation().setTitle("Bundle");
            bundle.getDocumentInformation().setProducer("SaferHub");
            bundle.getDocumentCatalog().setLanguage("en-GB");
            bundle.save(to.toFile());
        } finally {
            for (PDDocument paper : open) paper.close();
        }
    }

    private static void add(PDDocument paper, PDDocument bundle) throws IOException {
        if (bundle.getNumberOfPages() + paper.getNumberOfPages() > MOST_PAGES) throw new IOException("too many pages");
        var form = paper.getDocumentCatalog().getAcroForm();
        // What was filled in is part of what the page shows.
        if (form != null) form.flatten();
        for (int i = 0; i < paper.getNumberOfPages(); i++) {
            PDPage page = paper.getPage(i);
            if (PagePicture.isNeeded(paper, page)) {
                PagePicture.add(paper, i, bundle);
                continue;
            }
            PDPage kept = bundle.importPage(page);
            kept.setCropBox(page.getCropBox());
            kept.setMediaBox(page.getMediaBox());
            kept.setRotation(page.getRotation());
            kept.setResources(page.getResources());
            for (COSName hidden : List.of(
                    COSName.ANNOTS,
                    COSName.AA,
                    COSName.METADATA,
                    COSName.getPDFName("PieceInfo"),
                    COSName.getPDFName("Thumb"),
                    COSName.STRUCT_PARENTS)) kept.getCOSObject().removeItem(hidden);
        }
    }

    private static MemoryUsageSetting scratch() {
        return MemoryUsageSetting.setupMixed(IN_MEMORY, MOST_SCRATCH);
    }
}
