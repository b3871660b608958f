package uk.saferhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    @Test
    void everyPageBearsTheWordsAndKeepsItsOwn() throws IOException {
        String long_ = "<p>A line of the paper</p>".repeat(80);
        byte[] paper = Pdf.of("A paper", "OFFICIAL", "C-0000000", long_);
        byte[] marked = Watermark.across(paper, "Zoë Example, Housing, 王, SH-1234567");
        try (PDDocument read = Loader.loadPDF(marked)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(read);
                assertThat(text).contains("A line of the paper");
                assertThat(text.replaceAll("\\s", ""))
                        .contains("Zoë", "SH-1234567")
                        .doesNotContain("王");
            }
        }
    }
}
