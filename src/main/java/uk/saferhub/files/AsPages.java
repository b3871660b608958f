package uk.saferhub.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import uk.saferhub.files.checking.FileKind;

/**
 * A kept file as pages, so that it can be redacted. A picture is one page of its own shape; of a text its words come along, also
 * those of remarks and what was struck out, and nothing else.
 */
final class AsPages {

    static final Set<FileKind> KINDS =
            EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.DOCX, FileKind.ODT, FileKind.TEXT);

    private static final Set<FileKind> PICTURES = EnumSet.of(FileKind.JPEG, FileKind.PNG);

    private AsPages() {}

    static boolean isPicture(FileKind kind) {
        return PICTURES.contains(kind);
    }

    /** Makes a PDF of the file where it lies. @throws IOException where it cannot be read, or holds no words that a program reads */
    static void make(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.PDF) return;
        if (isPicture(kind)) {
            PictureOnPaper.makeBare(file);
            return;
        }
        String words = PaperWords.of(file, kind).orElseThrow(() -> new IOException("no words that can be read"));
        String body = "<p>" + Pdf.escape(words.replace("\r", "")).replace("\n", "<br/>") + "</p>";
        Files.write(file, Pdf.of("Words of a document", "", "The words alone: tables and pictures are left out", body));
    }
}
