package uk.saferhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.saferhub.files.checking.Evil;
import uk.saferhub.files.checking.FileKind;

/** The words of documents, for whoever answers what somebody asks. */
class PaperWordsTest {

    @TempDir
    Path folder;

    private Path zip(String part, String xml) throws IOException {
        Path file = folder.resolve("file.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("word/media/image1.png"));
            out.write(new byte[] {1, 2, 3});
            out.putNextEntry(new ZipEntry(part));
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void wordsAreReadOfAPdfAWordDocumentAnOpenDocumentAndPlainText() throws IOException {
        Path pdf = Files.write(folder.resolve("a.pdf"), Evil.pdf("Seen on Monday"));
        assertThat(PaperWords.of(pdf, FileKind.PDF))
                .hasValueSatisfying(said -> assertThat(said).contains("Seen on Monday"));
        assertThat(PaperWords.of(
                        zip(
                                "word/document.xml",
                                "<w:p><w:r><w:t>Ann &amp; Bo</w:t></w:r></w:p><w:p><w:t>48&#160;Mill&#x20;Road</w:t></w:p><w:p><w:t>Flat</w:t><w:tab/><w:t>2</w:t></w:p>"),
                        FileKind.DOCX))
                .contains("Ann & Bo\n48\u00a0Mill Road\nFlat 2");
        assertThat(PaperWords.of(
                        zip("content.xml", "<text:h>Visit</text:h><text:p>Two<text:s/>words &lt;here&gt;</text:p>"),
                        FileKind.ODT))
                .contains("Visit\nTwo words <here>");
        assertThat(PaperWords.of(Files.writeString(folder.resolve("a.txt"), "As said"), FileKind.TEXT))
                .contains("As said");
    }

    @Test
    void aPictureABrokenFileAndMoreThanAnybodyReadsHaveNone() throws IOException {
        Path broken = Files.writeString(folder.resolve("b.pdf"), "no pdf at all");
        assertThat(PaperWords.of(broken, FileKind.PDF)).isEmpty();
        assertThat(PaperWords.of(broken, FileKind.JPEG)).isEmpty();
        assertThat(PaperWords.of(zip("word/document.xml", "<w:p></w:p>"), FileKind.DOCX))
                .isEmpty();
        Path longer = Files.writeString(folder.resolve("c.txt"), "x".repeat(PaperWords.MOST + 1));
        assertThat(PaperWords.of(longer, FileKind.TEXT)).isEmpty();
    }
}
