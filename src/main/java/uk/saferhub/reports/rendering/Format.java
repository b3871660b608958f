package uk.saferhub.reports.rendering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.saferhub.reports.document.Paper;

/** The formats that a report goes out in (RPT-09). Rendering the same paper twice gives the same bytes, ZIP dates too. */
public enum Format {
    HTML("text/html; charset=utf-8") {
        @Override
        public byte[] render(Paper paper) {
            return HtmlPaper.standalone(paper).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    },
    PDF("application/pdf") {
        @Override
        public byte[] render(Paper paper) {
            return PdfPaper.of(paper);
        }
    },
    ODT("application/vnd.oasis.opendocument.text") {
        @Override
        public byte[] render(Paper paper) {
            return OdtPaper.of(paper);
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] render(Paper paper) {
            return DocxPaper.of(paper);
        }
    },
    JSON("application/json") {
        @Override
        public byte[] render(Paper paper) {
            return JsonPaper.of(paper);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The whole paper, as it is: what may be seen has been decided before. */
    public abstract byte[] render(Paper paper);

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.UK);
    }

    /** The format that a word of a command or an address names. */
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(word))
                .findFirst();
    }
}
