package uk.saferhub.tables;

import java.util.Optional;

/** The kinds of file that a list goes out as. */
public enum FileKind {
    CSV("csv", "text/csv;charset=UTF-8"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    FileKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** By its ending; nothing for anything else. */
    static Optional<FileKind> of(String ending) {
        for (FileKind kind : values()) if (kind.ending.equals(ending)) return Optional.of(kind);
        return Optional.empty();
    }
}
