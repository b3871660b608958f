package uk.saferhub.files.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are kept, and no others: what can be read in ten years and holds no program. */
public enum FileKind {
    PDF("application/pdf", "a PDF", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document (.docx)", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook (.xlsx)", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", "ods"),
    JPEG("image/jpeg", "a JPEG photo", "jpg", "jpeg"),
    PNG("image/png", "a PNG picture", "png"),
    TEXT("text/plain", "plain text (.txt)", "txt"),
    CSV("text/csv", "a table as text (.csv)", "csv"),
    EML("message/rfc822", "an e-mail (.eml)", "eml");

    /** For the field in which a file is chosen. */
    public static final String ACCEPT = ".pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.txt,.csv,.eml";

    private final String type;
    private final String words;
    private final List<String> endings;

    FileKind(String type, String words, String... endings) {
        this.type = type;
        this.words = words;
        this.endings = List.of(endings);
    }

    /** Its media type, as it is served. */
    public String type() {
        return type;
    }

    /** As a user reads it. */
    public String words() {
        return words;
    }

    boolean isText() {
        return this == TEXT || this == CSV || this == EML;
    }

    boolean isZip() {
        return this == DOCX || this == XLSX || this == ODT || this == ODS;
    }

    /** What the ending of a name says; nothing where it is none of these. */
    static Optional<FileKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }
}
