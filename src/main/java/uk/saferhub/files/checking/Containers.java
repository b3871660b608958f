package uk.saferhub.files.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files, which are zip archives: of which kind they are, and that nothing hides in them. */
final class Containers {

    /** Office files of the size that is kept hold far fewer parts and unpack to far less. */
    private static final int MOST_PARTS = 5_000;

    private static final long MOST_UNPACKED = 250_000_000;
    private static final int MOST_RATIO = 200;

    /** Small parts may be packed however tightly: a sheet of one word repeated is no bomb. */
    private static final long SMALL = 1_000_000;

    private static final int A_PART_READ = 4_000_000;

    private Containers() {}

    static boolean opensAsZip(Path sent) throws IOException {
        try (ZipFile zip = new ZipFile(sent.toFile())) {
            return zip.size() > 0;
        } catch (ZipException none) {
            return false;
        }
    }

    static boolean startsAsZip(Path sent) throws IOException {
        return Arrays.equals(head(sent), new byte[] {'P', 'K', 3, 4});
    }

    private static byte[] head(Path sent) throws IOException {
        try (InputStream in = Files.newInputStream(sent)) {
            return in.readNBytes(4);
        }
    }

    static boolean isOle(Path sent) throws IOException {
        return FileMagic.valueOf(sent.toFile()) == FileMagic.OLE2;
    }

    /** Office wraps a workbook that has a password in the old format. */
    static boolean isLockedOle(Path sent) throws IOException {
        try (var old = new POIFSFileSystem(sent.toFile(), true)) {
            return old.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    static FileKind kind(Path sent) throws IOException, Unfit {
        try (ZipFile zip = new ZipFile(sent.toFile())) {
            String odf = text(zip, "mimetype");
            for (FileKind kind : List.of(FileKind.ODT, FileKind.ODS)) if (odf.equals(kind.type())) return kind;
            String ooxml = text(zip, "[Content_Types].xml");
            if (ooxml.contains("macroEnabled")) throw new Unfit(FileFault.MACROS);
            for (FileKind kind : List.of(FileKind.DOCX, FileKind.XLSX))
                if (ooxml.contains(kind.type() + ".main+xml")) return kind;
        } catch (ZipException broken) {
            throw new Unfit(FileFault.BROKEN);
        }
        throw new Unfit(FileFault.NOT_ALLOWED);
    }

    static void check(Path sent) throws IOException, Unfit {
        try (ZipFile zip = new ZipFile(sent.toFile())) {
            if (zip.size() > MOST_PARTS) throw new Unfit(FileFault.BOMB);
            if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) throw new Unfit(FileFault.LOCKED);
            var names = new HashSet<String>();
            long left = MOST_UNPACKED;
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) throw new Unfit(FileFault.TWO_IN_ONE);
                named(part.getName());
                left -= unpack(zip, part, left, Files.size(sent));
            }
        } catch (ZipException broken) {
            throw new Unfit(FileFault.BROKEN);
        }
    }

    private static void named(String part) throws Unfit {
        String name = part.toLowerCase(Locale.ROOT);
        if (part.contains("..") || part.startsWith("/") || part.contains("\\")) throw new Unfit(FileFault.BOMB);
        if (name.endsWith("vbaproject.bin")
                || name.contains("/activex")
                || name.contains("macrosheets/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.startsWith("dialogs/")) throw new Unfit(FileFault.MACROS);
        if (name.matches(".*\\.(exe|dll|js|vbs|jar|bat|cmd|ps1|scr|com|hta|lnk|html?)"))
            throw new Unfit(FileFault.PROGRAM);
    }

    /** Unpacks a part to nowhere. @return how much it held: counted, since what a zip says of itself is anyone's word */
    private static long unpack(ZipFile zip, ZipEntry part, long left, long packed) throws IOException, Unfit {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        byte[] first = new byte[0];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0) first = Arrays.copyOf(buffer, Math.min(8, read));
                size += read;
                if (size > left || (size > SMALL && size / Math.max(1, packed) > MOST_RATIO))
                    throw new Unfit(FileFault.BOMB);
            }
        }
        if (starts(first, 'M', 'Z') || starts(first, 0x7f, 'E', 'L', 'F')) throw new Unfit(FileFault.PROGRAM);
        if (starts(first, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unfit(FileFault.EMBEDDED);
        // A chart's numbers lie in the document as a workbook of their own.
        if (starts(first, 'P', 'K', 3, 4) && !part.getName().endsWith(".xlsx")) throw new Unfit(FileFault.EMBEDDED);
        if (part.getName().endsWith(".rels")
                && text(zip, part.getName()).matches("(?s).*attachedTemplate\"[^>]*External.*"))
            throw new Unfit(FileFault.MACROS);
        return size;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xff) != with[i]) return false;
        return true;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) return "";
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(A_PART_READ), StandardCharsets.UTF_8);
        }
    }
}
