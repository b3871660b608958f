package uk.saferhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.text.PDFTextStripper;
import uk.saferhub.files.checking.FileKind;

/**
 * The words of a document, as far as a program can read them: those of a PDF, a Word document, an OpenDocument text and plain text.
 * A picture of words holds none, and somebody reads it.
 */
public final class PaperWords {

    /** More than a long report; what comes after is left to a person. */
    static final int MOST = 400_000;

    private static final int A_PART_READ = 16_000_000;
    private static final long IN_MEMORY = 20_000_000;
    private static final long MOST_SCRATCH = 500_000_000;

    private static final Pattern WORD_PARTS =
            Pattern.compile("word/(?:document|footnotes|endnotes|comments|header[0-9]*|footer[0-9]*)\\.xml");
    private static final Pattern ODT_PARTS = Pattern.compile("content\\.xml|styles\\.xml");
    private static final Pattern BREAKS =
            Pattern.compile("</(?:w:p|text:p|text:h|w:tr)>|<(?:w:br|text:line-break)[^>]*>");
    private static final Pattern GAPS = Pattern.compile("<(?:w:tab|text:s|text:tab)(?:\\s[^>]*)?/?>");

    /** A letter by its number: a space that does not break is often written so, and would part no words. */
    private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});");

    private PaperWords() {}

    /** Of a PDF that lies in a file. @throws IOException where it cannot be read */
    public static String ofPdf(Path pdf) throws IOException {
        return String.join("", pagesOfPdf(pdf));
    }

    /** The same page by page; blank where a page holds none that a program can read, such as a scan. */
    public static List<String> pagesOfPdf(Path pdf) throws IOException {
        var scratch = MemoryUsageSetting.setupMixed(IN_MEMORY, MOST_SCRATCH);
        try (var open = Loader.loadPDF(pdf.toFile(), "", scratch.streamCache)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setPageEnd("\n\f");
            String[] pages = stripper.getText(open).split("\f", -1);
            // After the last end comes nothing.
            return List.of(pages).subList(0, pages.length - 1);
        }
    }

    /** Empty where it holds none that a program can read, or more than {@link #MOST} letters. */
    static Optional<String> of(Path file, FileKind kind) {
        try {
            String words = switch (kind) {
                case PDF -> ofPdf(file);
                case DOCX -> ofParts(file, WORD_PARTS);
                case ODT -> ofParts(file, ODT_PARTS);
                case TEXT -> Files.size(file) > MOST ? "" : Files.readString(file, StandardCharsets.UTF_8);
                default -> "";
            };
            String readable = words.replace("\u0000", "").strip();
            return readable.isEmpty() || readable.length() > MOST ? Optional.empty() : Optional.of(readable);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static String ofParts(Path file, Pattern parts) throws IOException {
        var words = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList())
                if (parts.matcher(entry.getName()).matches())
                    try (InputStream in = zip.getInputStream(entry)) {
                        words.append(plain(new String(in.readNBytes(A_PART_READ), StandardCharsets.UTF_8)))
                                .append('\n');
                    }
        }
        return words.toString();
    }

    /** Marks of its form away. No reader of XML is asked, so none follows what a file refers to. */
    static String plain(String xml) {
        String broken = GAPS.matcher(BREAKS.matcher(xml).replaceAll("\n")).replaceAll(" ");
        return NUMBERED.matcher(broken.replaceAll("<[^>]*>", ""))
                .replaceAll(letter -> Matcher.quoteReplacement(letter(letter.group(1))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String letter(String number) {
        int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }
}
