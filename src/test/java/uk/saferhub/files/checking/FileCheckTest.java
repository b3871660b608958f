package uk.saferhub.files.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as enemies make them: each is made here, byte by byte, so that what it does can be read. */
class FileCheckTest {

    @TempDir
    Path folder;

    @Test
    void whatIsOnTheListIsKept() throws Exception {
        kept("a.pdf", Evil.pdf("Words"), FileKind.PDF);
        kept("a.docx", Evil.docx(Map.of()), FileKind.DOCX);
        kept("a.xlsx", Evil.xlsx(Map.of()), FileKind.XLSX);
        kept("a.odt", Evil.odf("text", Map.of()), FileKind.ODT);
        kept("a.ods", Evil.odf("spreadsheet", Map.of()), FileKind.ODS);
        kept("a.jpg", Evil.jpeg(), FileKind.JPEG);
        kept("A.JPEG", Evil.jpeg(), FileKind.JPEG);
        kept("a.png", Evil.png(), FileKind.PNG);
        kept("Zoë’s note, 2 of 3.txt", Evil.text("What Zoë saw"), FileKind.TEXT);
        kept("a.csv", Evil.text("name,number\nA,1\n"), FileKind.CSV);
        kept("a.eml", Evil.mail("statement.pdf", Evil.pdf("Words")), FileKind.EML);
    }

    @Test
    void DOC_01_A_nothing_is_no_file() {
        refused("a.pdf", new byte[0], "DOC-01-A");
    }

    @Test
    void DOC_01_B_too_large() {
        refused("a.txt", new byte[25_000_001], "DOC-01-B");
    }

    @Test
    void DOC_01_C_other_kinds_are_not_kept() throws Exception {
        refused("a.svg", Evil.text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"), "DOC-01-C");
        refused("a.html", Evil.text("<!DOCTYPE html><html><body>x</body></html>"), "DOC-01-C");
        refused("a.zip", Evil.zip(Map.of("a.txt", "words")), "DOC-01-C");
        refused("noending", Evil.text("words"), "DOC-01-C");
        refused("a.jpg.txt.", Evil.text("words"), "DOC-01-I");
    }

    @Test
    void DOC_01_D_the_content_decides_and_not_the_name() throws Exception {
        refused("a.pdf", Evil.jpeg(), "DOC-01-D");
        refused("a.jpg", Evil.pdf("Words"), "DOC-01-D");
        refused("a.docx", Evil.xlsx(Map.of()), "DOC-01-D");
        refused("a.txt", Evil.text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "DOC-01-D");
        refused("a.txt", new byte[] {'a', 'b', 0, 'c', 1}, "DOC-01-D");
        refused("a.eml", Evil.text("just words"), "DOC-01-D");
    }

    @Test
    void DOC_01_E_programs_are_never_kept() throws Exception {
        refused("a.pdf", Evil.program(), "DOC-01-E");
        refused("a.txt", Evil.text("#!/bin/sh\nrm -rf /\n"), "DOC-01-E");
        refused("a.docx", Evil.docx(Map.of("word/media/image1.png", Evil.program())), "DOC-01-E");
        refused("a.eml", Evil.mail("invoice.pdf", Evil.program()), "DOC-01-E");
        refused("a.pdf", Evil.pdfWith("/OpenAction", "<< /S /Launch /F (cmd.exe) >>"), "DOC-01-E");
    }

    @Test
    void DOC_01_F_macros_and_scripts() throws Exception {
        refused("a.docx", Evil.docx(Map.of("word/vbaProject.bin", new byte[] {1, 2})), "DOC-01-F");
        refused("a.docx", Evil.macroDocx(), "DOC-01-F");
        refused("a.ods", Evil.odf("spreadsheet", Map.of("Basic/Standard/Module1.xml", new byte[] {1})), "DOC-01-F");
        refused("a.docx", Evil.docx(Map.of("word/_rels/settings.xml.rels", Evil.remoteTemplate())), "DOC-01-F");
        refused("a.pdf", Evil.pdfWith("/OpenAction", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), "DOC-01-F");
    }

    @Test
    void DOC_01_G_two_files_in_one() throws Exception {
        byte[] zip = Evil.zip(Map.of("a.txt", "words"));
        refused("a.pdf", Evil.joined(Evil.pdf("Words"), zip), "DOC-01-G");
        refused("a.jpg", Evil.joined(Evil.jpeg(), zip), "DOC-01-G");
        refused("a.png", Evil.joined(Evil.png(), zip), "DOC-01-G");
        refused("a.pdf", Evil.joined(Evil.pdf("Words"), new byte[9000]), "DOC-01-G");
        refused("a.pdf", Evil.joined(Evil.text("<script>1</script>\n"), Evil.pdf("Words")), "DOC-01-G");
    }

    @Test
    void DOC_01_H_what_unpacks_without_end() throws Exception {
        refused("a.docx", Evil.docx(Map.of("word/media/big.bin", new byte[120_000_000])), "DOC-01-H");
        refused("a.docx", Evil.docx(Map.of("../../etc/passwd", new byte[] {1})), "DOC-01-H");
        refused("a.png", Evil.hugePng(), "DOC-01-H");
    }

    @Test
    void DOC_01_I_a_name_is_no_path() {
        byte[] words = Evil.text("words");
        for (String name : new String[] {
            "../../etc/passwd.txt",
            "C:\\Users\\a.txt",
            "a\u0000.txt",
            "a\u202Efdp.txt",
            ".htaccess.txt",
            "a\r\nX: y.txt",
            "x".repeat(200) + ".txt",
            " "
        }) refused(name, words, "DOC-01-I");
    }

    @Test
    void DOC_01_J_passwords() throws Exception {
        refused("a.pdf", Evil.lockedPdf(), "DOC-01-J");
        refused("a.docx", Evil.lockedOffice(), "DOC-01-J");
        refused(
                "a.odt",
                Evil.odf("text", Map.of("META-INF/manifest.xml", Evil.text("<m:encryption-data/>"))),
                "DOC-01-J");
    }

    @Test
    void DOC_01_K_cut_short() throws Exception {
        byte[] photo = Evil.jpeg();
        refused("a.jpg", java.util.Arrays.copyOf(photo, photo.length / 2), "DOC-01-K");
        byte[] pdf = Evil.pdf("Words");
        refused("a.pdf", java.util.Arrays.copyOf(pdf, pdf.length / 2), "DOC-01-K");
    }

    @Test
    void DOC_01_L_files_inside_files() throws Exception {
        refused("a.docx", Evil.docx(Map.of("word/embeddings/oleObject1.bin", Evil.ole())), "DOC-01-L");
        refused("a.pdf", Evil.pdfWith("/Names", "<< /EmbeddedFiles << /Names [] >> >>"), "DOC-01-L");
        refused("a.eml", Evil.mail("holiday.zip", Evil.zip(Map.of("a", "b"))), "DOC-01-L");
    }

    @Test
    void whereAPhotoWasTakenIsTakenOutAndWhichWayUpItIsStays() throws Exception {
        byte[] photo = Evil.jpegTakenAt("SAFEHOUSE-54.0N", 6);
        Checked checked = check("a.jpg", photo);
        byte[] kept = Files.readAllBytes(checked.bytes());
        assertThat(checked.cleaned()).isTrue();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("SAFEHOUSE")
                .contains("Exif");
        assertThat(javax.imageio.ImageIO.read(checked.bytes().toFile()).getWidth())
                .isEqualTo(64);
        // What is kept is as clean as it gets: cleaning it again changes nothing.
        assertThat(Files.readAllBytes(check("b.jpg", kept).bytes())).isEqualTo(kept);
        Checked picture = check("a.png", Evil.pngSaying("SAFEHOUSE"));
        assertThat(new String(Files.readAllBytes(picture.bytes()), StandardCharsets.ISO_8859_1))
                .doesNotContain("SAFEHOUSE");
        assertThat(picture.cleaned()).isTrue();
    }

    @Test
    void theSentenceNamesTheFileWithoutWhatCannotBeSeen() {
        assertThat(FileFault.PATH_IN_NAME.sentence("a\u202Eb\n.txt")).contains("“ab.txt”");
    }

    private void kept(String name, byte[] bytes, FileKind kind) throws Exception {
        assertThat(check(name, bytes).kind()).as(name).isEqualTo(kind);
    }

    private void refused(String name, byte[] bytes, String rule) {
        assertThatThrownBy(() -> check(name, bytes))
                .as(name)
                .isInstanceOf(Unfit.class)
                .hasMessage(rule);
    }

    private Checked check(String name, byte[] bytes) throws IOException, Unfit {
        Path file = Files.createTempFile(folder, "sent", null);
        Files.write(file, bytes);
        return FileCheck.check(file, name);
    }
}
