package uk.saferhub.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A folder to which everything was written but its description. It is nothing yet that could arrive anywhere. */
public final class TakenOut {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Folder folder;
    private final Description description;
    private final byte[] text;

    TakenOut(Folder folder, Description description) {
        this.folder = folder;
        this.description = description;
        this.text = JSON.writeValueAsBytes(description);
    }

    public int tables() {
        return description.tables().size();
    }

    public long rows() {
        return description.tables().stream().mapToLong(Description.Rowset::rows).sum();
    }

    public int files() {
        return description.files().size();
    }

    /** SHA-256 of the description, which holds the hashes of all else: the log names it before the folder is whole. */
    public String sha256() {
        return HexFormat.of().formatHex(Rows.sha256().digest(text));
    }

    /** Makes the folder whole: the description is there from one moment to the next, or is not. */
    public void finish() throws IOException {
        Path beside = folder.make(Description.FILE + ".new");
        Files.write(beside, text);
        Files.move(beside, beside.resolveSibling(Description.FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what was written, where it may not go after all. */
    public void forget() throws IOException {
        folder.forget();
    }
}
