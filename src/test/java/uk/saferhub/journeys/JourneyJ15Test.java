package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Window;

/** J15 steps 1 and 2 in Chromium: a councillor on a tablet, and a member who is entitled to exempt papers. Step 3 is FifteenWardsTest's. */
@SaferHubTest
class JourneyJ15Test {

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @BeforeEach
    void theDemonstrationIsThere() {
        demonstration.load();
    }

    @Test
    void J15_1_aCouncillorReadsThePublicReportOnATabletAndOpensAFigureToItsDefinition() {
        try (var councillor = new Window(port, "councillor", 820, true)) {
            Page page = councillor.page();
            opensTheReport(councillor);
            assertThat(councillor.words()).doesNotContain("Exempt.");
            page.locator("main .app-report__paper a[href*='/figures/F-']")
                    .first()
                    .click();
            councillor.check();
            assertThat(councillor.words()).contains("What is counted", "Metric", "version", "As known", "Caveat");
            String report = page.url().replaceAll("/figures/.*", "");
            assertThat(page.navigate(report + "/files/exempt.pdf").status()).isEqualTo(404);
            assertThat(page.navigate(report + "?as=exempt").status()).isEqualTo(404);
        }
    }

    @Test
    void J15_2_anEntitledMemberOpensTheExemptPaperAndTheirCopyBearsTheirName() throws IOException {
        try (var member = new Window(port, "scrutiny", 1280, true)) {
            Page page = member.page();
            opensTheReport(member);
            String read = page.locator("main p:has-text('Read by')").innerText();
            assertThat(read).startsWith("Exempt. Read by ");
            String name = read.replaceAll("Exempt\\. Read by ([^,]+),.*", "$1");
            String path = page.url();
            Download copy = page.waitForDownload(() -> page.click("main a:text-is('PDF')"));
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(copy.path()))) {
                var text = new PDFTextStripper();
                for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                    text.setStartPage(sheet);
                    text.setEndPage(sheet);
                    assertThat(text.getText(pdf).replaceAll("\\s", ""))
                            .as("page %d", sheet)
                            .contains(name.replace(" ", ""));
                }
            }
            assertThat(page.locator("main a:text-is('ODT')").count())
                    .as("what can be edited loses the name")
                    .isZero();
            assertThat(page.navigate(path.replaceAll("\\?.*", "") + "/files/exempt.docx")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static void opensTheReport(Window reader) {
        reader.look("/reports");
        reader.page().locator("main a[href^='/reports/R-']").first().click();
        reader.check();
    }
}
