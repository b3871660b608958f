package uk.saferhub.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.files.Pdf;
import uk.saferhub.kernel.Decision;

class BundleRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void DOC_03_A_paper_goes_to_those_alone_who_may_read() {
        assertThat(BundleRules.mayHave(true).isAllowed()).isTrue();
        assertThat(BundleRules.mayHave(false).isAllowed()).isFalse();
    }

    @Test
    void DOC_03_B_a_copy_that_was_asked_back_or_is_gone_is_not_printed_again() {
        assertThat(BundleRules.mayPrint(copy(null, null)).isAllowed()).isTrue();
        assertThat(BundleRules.mayPrint(copy(null, TODAY)).isAllowed()).isFalse();
        for (Fate fate : Fate.values())
            assertThat(BundleRules.mayPrint(copy(fate, null)).isAllowed())
                    .as(fate.name())
                    .isFalse();
    }

    @Test
    void PRV_03_F_what_is_restricted_goes_on_paper_where_somebody_says_why() {
        assertThat(BundleRules.mayUse(false, null).isAllowed()).isTrue();
        assertThat(BundleRules.mayUse(true, "She agreed").isAllowed()).isTrue();
        assertThat(((Decision.Refused) BundleRules.mayUse(true, null)).rule()).isEqualTo("PRV-03-F");
    }

    @Test
    void DOC_03_C_a_missing_copy_may_turn_up_and_what_was_returned_or_destroyed_stays_so() {
        for (Fate fate : Fate.values())
            assertThat(BundleRules.mayTell(copy(null, TODAY), fate).isAllowed()).isTrue();
        assertThat(BundleRules.mayTell(copy(Fate.MISSING, null), Fate.RETURNED).isAllowed())
                .isTrue();
        assertThat(BundleRules.mayTell(copy(Fate.MISSING, null), Fate.MISSING).isAllowed())
                .isFalse();
        assertThat(BundleRules.mayTell(copy(Fate.RETURNED, null), Fate.MISSING).isAllowed())
                .isFalse();
        assertThat(BundleRules.mayTell(copy(Fate.DESTROYED, null), Fate.RETURNED)
                        .isAllowed())
                .isFalse();
    }

    @Test
    void DOC_03_E_a_bundle_that_is_too_thick_says_what_to_do() {
        assertThat(BundleRules.fits(true).isAllowed()).isTrue();
        assertThat(BundleRules.fits(false).toString()).contains("fewer documents");
    }

    @Test
    void DOC_03_D_it_happened_after_it_was_made_and_not_in_days_to_come() {
        Copy copy = copy(null, null);
        assertThat(BundleRules.happened(copy, TODAY, TODAY).isAllowed()).isTrue();
        assertThat(BundleRules.happened(copy, TODAY.plusDays(1), TODAY).isAllowed())
                .isFalse();
        assertThat(BundleRules.happened(copy, TODAY.minusDays(3), TODAY).isAllowed())
                .isFalse();
    }

    @Test
    void DOC_03_every_page_bears_the_recipient_the_copy_and_its_number_and_no_remark_goes_along() throws Exception {
        Path paper = folder.resolve("paper.pdf");
        try (var made = new PDDocument()) {
            for (int turn : List.of(0, 90, 180, 270)) {
                var page = new PDPage(new PDRectangle(20, 30, 400, 600));
                page.setRotation(turn);
                var remark = new PDAnnotationText();
                remark.setContents("A remark that nobody is meant to read");
                remark.setRectangle(new PDRectangle(10, 10, 20, 20));
                page.setAnnotations(List.of(remark));
                made.addPage(page);
            }
            made.getDocumentInformation().setAuthor("Somebody");
            made.save(paper.toFile());
        }
        Path bundle = folder.resolve("bundle.pdf");
        byte[] cover = Pdf.of("Bundle", "", "Printed by A", "<h1>Case C-1</h1>");
        CopyPaper.write(cover, List.of(paper), "OFFICIAL-SENSITIVE", "Copy 3 for Zoë 李, Housing", bundle);
        try (var read = Loader.loadPDF(bundle.toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(5);
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
            for (int i = 1; i <= 5; i++) {
                var text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                assertThat(text.getText(read))
                        .as("page " + i)
                        .contains("Copy 3 for Zoë ?, Housing. Page " + i + " of 5", "OFFICIAL-SENSITIVE");
                assertThat(read.getPage(i - 1).getAnnotations()).isEmpty();
            }
        }
        assertThat(new String(Files.readAllBytes(bundle), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("nobody is meant to read", "Somebody");
        assertThatIOException()
                .isThrownBy(() -> CopyPaper.write(
                        cover, Collections.nCopies(200, paper), "OFFICIAL", "Copy 4", folder.resolve("thick.pdf")));
    }

    @Test
    void DOC_03_what_lies_under_a_black_box_or_in_a_layer_that_is_off_stays_there() throws Exception {
        byte[] cover = Pdf.of("Bundle", "", "Printed by A", "<h1>Case C-1</h1>");
        for (boolean layer : List.of(false, true)) {
            Path paper = folder.resolve("covered.pdf");
            try (var made = new PDDocument()) {
                var page = new PDPage();
                made.addPage(page);
                try (var content = new PDPageContentStream(made, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
                    content.newLineAtOffset(100, 700);
                    content.showText("14 Hidden Street");
                    content.endText();
                }
                var box = new PDAnnotationSquare();
                box.setRectangle(new PDRectangle(90, 690, 300, 40));
                box.setColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
                box.setInteriorColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
                if (layer) made.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties());
                else page.setAnnotations(List.of(box));
                made.save(paper.toFile());
            }
            Path bundle = folder.resolve("covered-bundle.pdf");
            CopyPaper.write(cover, List.of(paper), "OFFICIAL-SENSITIVE", "Copy 1", bundle);
            try (var read = Loader.loadPDF(bundle.toFile())) {
                assertThat(new PDFTextStripper().getText(read))
                        .contains("Copy 1")
                        .doesNotContain("Hidden");
                int ink = new PDFRenderer(read).renderImageWithDPI(1, 72).getRGB(200, 792 - 707) & 0xff;
                if (!layer) assertThat(ink).as("the box is there").isLessThan(40);
            }
        }
    }

    private static Copy copy(@Nullable Fate fate, @Nullable LocalDate recalled) {
        Instant made = TODAY.minusDays(2).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        UUID some = UUID.randomUUID();
        return new Copy(
                some, 3, some, "Ada", some, "Housing", some, "Hub", made, fate, null, null, recalled, null, null);
    }
}
