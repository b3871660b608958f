package uk.saferhub.files.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.files.checking.Evil;

/** PRV-09: what was covered is gone. */
class RedactorTest {

    @TempDir
    Path folder;

    @Test
    void PRV_09_nothing_of_the_text_is_left_in_the_copy() throws Exception {
        Path original = pdf("Una Marsh lives at\n27 Quiet\nLane, Nowhere", "UNA  MARSH signed");
        Path copy = folder.resolve("copy.pdf");
        Found found = Redactor.redact(original, List.of("Una Marsh", "27 quiet lane"), List.of(), copy);
        assertThat(found.missing()).isEmpty();
        assertThat(found.pages()).isEqualTo(2);
        try (var read = Loader.loadPDF(copy.toFile())) {
            assertThat(new PDFTextStripper().getText(read)).isBlank();
            assertThat(read.getDocumentInformation().getCOSObject().size()).isZero();
            assertThat(read.getPage(0).getResources().getFontNames()).isEmpty();
        }
        assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
                .doesNotContain("Marsh", "Quiet", "/ToUnicode");
        // Black where the words stood, and paper where none did.
        assertThat(black(copy, 0, 72, 92, 130, 82)).isGreaterThan(0.9);
        assertThat(black(copy, 0, 300, 400, 400, 300)).isZero();
        assertThat(black(original, 0, 72, 92, 130, 82)).isLessThan(0.5);
        assertThat(black(copy, 1, 72, 92, 130, 82)).isGreaterThan(0.9);
    }

    @Test
    void PRV_09_a_part_of_a_page_is_covered_as_it_is_seen_turned_pages_too() throws Exception {
        Path original = pdf("Words");
        try (var turned = Loader.loadPDF(original.toFile())) {
            turned.getPage(0).setRotation(90);
            turned.save(folder.resolve("turned.pdf").toFile());
        }
        Path copy = folder.resolve("copy.pdf");
        Redactor.redact(folder.resolve("turned.pdf"), List.of(), List.of(new Region(1, 50, 50, 50, 50)), copy);
        try (var read = Loader.loadPDF(copy.toFile())) {
            assertThat(read.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(read.getPage(0).getMediaBox().getHeight());
            BufferedImage seen = new PDFRenderer(read).renderImageWithDPI(0, 72);
            assertThat(seen.getRGB(seen.getWidth() * 3 / 4, seen.getHeight() * 3 / 4) & 0xffffff)
                    .isLessThan(0x101010);
            assertThat(seen.getRGB(seen.getWidth() / 4, seen.getHeight() * 3 / 4) & 0xffffff)
                    .isGreaterThan(0xf0f0f0);
        }
        Redactor.redact(folder.resolve("turned.pdf"), List.of("Words"), List.of(), copy);
        try (var read = Loader.loadPDF(copy.toFile())) {
            // The word stands at 72 and 700 of the page as it was made, which are 700 and 72 of the page as it is seen.
            BufferedImage seen = new PDFRenderer(read).renderImageWithDPI(0, 72);
            assertThat(seen.getRGB(704, 85) & 0xffffff).isLessThan(0x101010);
            assertThat(seen.getRGB(704, 300) & 0xffffff).isGreaterThan(0xf0f0f0);
        }
    }

    @Test
    void PRV_09_a_word_that_is_not_there_as_text_stops_the_copy() throws Exception {
        Path copy = folder.resolve("none.pdf");
        Found found = Redactor.redact(pdf("Words"), List.of("Words", "Elsewhere"), List.of(), copy);
        assertThat(found.missing()).containsExactly("Elsewhere");
        assertThat(copy).doesNotExist();
    }

    @Test
    void partsOfPagesAreReadALineAtATime() {
        assertThat(Region.read("1 10 20 30 5\n\nPage 2: 0 0 100 12.5"))
                .hasSize(2)
                .contains(new Region(2, 0, 0, 100, 12.5));
        for (String odd : List.of("1 10 20 30", "x", "1 10 20 0 5", "0 1 1 1 1", "1 200 1 1 1", "1 . 1 1 1"))
            assertThatThrownBy(() -> Region.read(odd))
                    .as(odd)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(odd);
    }

    private Path pdf(String... pages) throws Exception {
        return Files.write(Files.createTempFile(folder, "original", ".pdf"), Evil.pdf(pages));
    }

    /** The share of black dots of a part of a page, in points from its upper left corner. */
    private static double black(Path pdf, int page, int left, int top, int right, int upper) throws Exception {
        try (var read = Loader.loadPDF(pdf.toFile())) {
            BufferedImage seen = new PDFRenderer(read).renderImageWithDPI(page, 72);
            int dark = 0;
            int all = 0;
            for (int x = left; x < right; x++)
                for (int y = Math.min(top, upper); y < Math.max(top, upper); y++) {
                    all++;
                    if ((seen.getRGB(x, y) & 0xff) < 60) dark++;
                }
            return (double) dark / all;
        }
    }
}
