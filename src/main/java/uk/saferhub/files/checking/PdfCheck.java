package uk.saferhub.files.checking;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF that opens without a password and is only pages: no script, no program to start, no file inside. */
final class PdfCheck {

    private static final long MOST_SCRATCH = 500_000_000;
    private static final int MOST_OBJECTS = 500_000;

    /** What may stand behind the end of a PDF: some programs add a line or two. */
    private static final int MOST_BEHIND = 1024;

    private static final Set<String> SCRIPTS = Set.of("JavaScript", "JS", "XFA");
    private static final Set<String> STARTS = Set.of("Launch", "ImportData", "SubmitForm", "RichMedia", "Rendition");
    private static final Set<String> FILES = Set.of("EmbeddedFiles", "EmbeddedFile", "EF", "FileAttachment");

    private PdfCheck() {}

    static void check(Path sent) throws IOException, Unfit {
        ends(sent);
        try (PDDocument pdf = open(sent)) {
            if (pdf.getNumberOfPages() == 0) throw new Unfit(FileFault.BROKEN);
            walk(pdf);
        } catch (InvalidPasswordException locked) {
            throw new Unfit(FileFault.LOCKED);
        } catch (IOException | RuntimeException broken) {
            throw new Unfit(FileFault.BROKEN);
        }
    }

    /** Opens without a password; what it unpacks goes to disk. @throws InvalidPasswordException where it asks for one */
    static PDDocument open(Path sent) throws IOException {
        return Loader.loadPDF(sent.toFile(), "", MemoryUsageSetting.setupMixed(50_000_000, MOST_SCRATCH).streamCache);
    }

    private static void ends(Path sent) throws IOException, Unfit {
        try (var file = new RandomAccessFile(sent.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(5, file.length())];
            file.readFully(start);
            if (!new String(start, StandardCharsets.ISO_8859_1).equals("%PDF-")) throw new Unfit(FileFault.TWO_IN_ONE);
            byte[] tail = new byte[(int) Math.min(64 * 1024, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            int at = end.lastIndexOf("%%EOF");
            if (at < 0) throw new Unfit(FileFault.BROKEN);
            if (end.length() - at > MOST_BEHIND) throw new Unfit(FileFault.TWO_IN_ONE);
        }
    }

    private static void walk(PDDocument pdf) throws Unfit {
        Deque<COSBase> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(pdf.getDocument().getTrailer());
        pdf.getDocument()
                .getXrefTable()
                .keySet()
                .forEach(key -> open.add(pdf.getDocument().getObjectFromPool(key)));
        while (!open.isEmpty()) {
            COSBase one = open.pop();
            if (one instanceof COSObject pointer) one = pointer.getObject();
            if (one == null || !seen.add(one)) continue;
            if (seen.size() > MOST_OBJECTS) throw new Unfit(FileFault.BOMB);
            if (one instanceof COSDictionary dictionary) {
                look(dictionary);
                open.addAll(dictionary.getValues());
            } else if (one instanceof COSArray array) array.forEach(open::add);
        }
    }

    private static void look(COSDictionary dictionary) throws Unfit {
        for (COSName key : dictionary.keySet()) {
            if (SCRIPTS.contains(key.getName())) throw new Unfit(FileFault.MACROS);
            if (FILES.contains(key.getName())) throw new Unfit(FileFault.EMBEDDED);
        }
        for (COSName key : new COSName[] {COSName.S, COSName.SUBTYPE, COSName.TYPE}) {
            String value = dictionary.getNameAsString(key);
            if (value == null) continue;
            if (SCRIPTS.contains(value)) throw new Unfit(FileFault.MACROS);
            if (STARTS.contains(value)) throw new Unfit(FileFault.PROGRAM);
            if (FILES.contains(value)) throw new Unfit(FileFault.EMBEDDED);
        }
    }
}
