package uk.saferhub.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes papers, which lie in the database as bytes, as files that any program opens. */
final class PapersBeside {

    private PapersBeside() {}

    /** @return the files that were written, each with its hash */
    static Map<String, Description.LooseFile> write(
            Connection owner, Listed.FileColumn column, String condition, Folder folder)
            throws SQLException, IOException {
        var written = new LinkedHashMap<String, Description.LooseFile>();
        // A row at a time: a paper may be large, and a transaction keeps the cursor open.
        try (PreparedStatement rows = owner.prepareStatement("select (%s), t.%s from %s t where %s order by 1, t.%s"
                .formatted(
                        column.path(),
                        Table.quoted(column.column()),
                        Table.quoted(column.table()),
                        condition,
                        Table.quoted(column.order())))) {
            rows.setFetchSize(4);
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    String path = row.getString(1);
                    append(folder, path, row.getBytes(2), written.containsKey(path));
                    written.putIfAbsent(path, new Description.LooseFile(path, 0, ""));
                }
            }
        }
        for (var one : written.entrySet()) one.setValue(LooseFiles.described(folder, one.getKey()));
        return written;
    }

    private static void append(Folder folder, String path, byte[] bytes, boolean begun) throws IOException {
        var file = begun ? folder.file(path) : folder.make(path);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(bytes);
        }
    }
}
