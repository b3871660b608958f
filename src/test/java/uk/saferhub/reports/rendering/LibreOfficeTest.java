package uk.saferhub.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RPT-09: an office program opens what we make, counts paragraphs as we do, and saves it again. */
class LibreOfficeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"ODT", "DOCX"})
    void RPT_09_libreoffice_opens_and_saves(Format format) throws Exception {
        assumeFalse(Boolean.getBoolean("skip.libreoffice"), "Skipped by -Dskip.libreoffice=true");
        assertThat(Path.of("/usr/bin/soffice"))
                .as("LibreOffice: apt install libreoffice-writer-nogui, or run with -Dskip.libreoffice=true")
                .isExecutable();
        Path file = folder.resolve("paper." + format.extension());
        Files.write(file, format.render(FormatTest.whole()));
        convert(file, "pdf", folder);
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("paper.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[ \\t]+", " ");
            assertThat(text)
                    .contains(
                            "1. The team issued 64 warnings",
                            "2. Boards meet regularly.",
                            "2.1 CYC supports this.",
                            "2.2 The Channel Panel",
                            "2.4 Referrals",
                            "3. The implications are:");
            assertThat(text).contains("OFFICIAL", "Page 1", "Total", "• point one");
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));
        convert(file, format.extension(), saved);
        assertThat(FormatTest.unzipped(Files.readAllBytes(saved.resolve(file.getFileName())))
                        .values())
                .anyMatch(part -> part.contains("Boards meet regularly."));
    }

    private void convert(Path file, String to, Path into) throws IOException, InterruptedException {
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        into.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(soffice.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(soffice.exitValue())
                .as(Files.readString(folder.resolve("soffice.log")))
                .isZero();
    }
}
