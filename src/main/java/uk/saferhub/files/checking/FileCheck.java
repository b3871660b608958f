package uk.saferhub.files.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/**
 * Whether a file may be kept: a kind on the short list, by its content and by its name alike, that holds no program, no second
 * file and no password. Reads what a browser sent as what an enemy sent.
 */
public final class FileCheck {

    /** The largest file that is kept, in bytes. */
    public static final long MOST = 25_000_000;

    private static final int LONGEST_NAME = 150;

    /** Only signatures: the name is looked at apart, so that it cannot sway what the content says. */
    private static final Tika SIGNATURES = new Tika(MimeTypes.getDefaultMimeTypes());

    private FileCheck() {}

    /**
     * @param sent where the file lies
     * @param name as the browser gave it
     * @return with bytes beside the file sent where something was taken out of it
     * @throws Unfit where it is not kept
     */
    public static Checked check(Path sent, String name) throws IOException, Unfit {
        return check(sent, name, 0);
    }

    static Checked check(Path sent, String name, int depth) throws IOException, Unfit {
        name(name);
        long size = Files.size(sent);
        if (size == 0) throw new Unfit(FileFault.EMPTY);
        if (size > MOST) throw new Unfit(FileFault.TOO_LARGE);
        FileKind said = FileKind.named(name).orElse(null);
        FileKind is = kind(sent, said);
        if (said == null) throw new Unfit(FileFault.NOT_ALLOWED);
        if (said != is) throw new Unfit(FileFault.MISMATCH);
        if (!is.isZip() && Containers.opensAsZip(sent)) throw new Unfit(FileFault.TWO_IN_ONE);
        Path kept = sent;
        switch (is) {
            case PDF -> PdfCheck.check(sent);
            case DOCX, XLSX, ODT, ODS -> Containers.check(sent);
            case JPEG -> kept = JpegCleaner.clean(sent);
            case PNG -> kept = PngCleaner.clean(sent);
            case TEXT, CSV -> TextCheck.check(sent);
            case EML -> MailCheck.check(sent, depth);
        }
        return new Checked(name, is, kept, kept != sent && Files.mismatch(kept, sent) >= 0);
    }

    /** A name is a name: no folder, no drive, nothing that turns the reading direction or cannot be seen. */
    private static void name(String name) throws Unfit {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.matches("(?s).*[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}].*")
                || name.startsWith(".")
                || name.matches(".*[. ]")) throw new Unfit(FileFault.PATH_IN_NAME);
    }

    private static FileKind kind(Path sent, @org.jspecify.annotations.Nullable FileKind said)
            throws IOException, Unfit {
        String found;
        try (InputStream in = Files.newInputStream(sent)) {
            found = SIGNATURES.detect(in);
        }
        Optional<FileKind> kind = switch (found) {
            case "application/pdf" -> Optional.of(FileKind.PDF);
            case "image/jpeg" -> Optional.of(FileKind.JPEG);
            case "image/png" -> Optional.of(FileKind.PNG);
            case "message/rfc822" -> Optional.of(said == FileKind.EML ? FileKind.EML : FileKind.TEXT);
            case "text/plain", "text/csv" -> Optional.of(said != null && said.isText() ? said : FileKind.TEXT);
            default -> Optional.empty();
        };
        if (kind.isPresent()) return kind.get();
        if (Containers.isOle(sent))
            throw new Unfit(Containers.isLockedOle(sent) ? FileFault.LOCKED : FileFault.NOT_ALLOWED);
        if (Containers.startsAsZip(sent)) return Containers.kind(sent);
        if (found.contains("dosexec")
                || found.contains("msdownload")
                || found.contains("executable")
                || found.contains("x-sh")) throw new Unfit(FileFault.PROGRAM);
        throw new Unfit(said == null ? FileFault.NOT_ALLOWED : FileFault.MISMATCH);
    }
}
