package uk.saferhub.leaving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The rows of a table as a CSV that is the same, byte for byte, in every installation that holds the same rows: in the order of
 * the primary key, texts by their bytes, times in UTC. So one SHA-256 over the file is the hash of its rows.
 */
final class Rows {

    private final Connection owner;
    private final List<Listed.LeftColumn> left;
    private final List<Listed.FileColumn> files;

    /** @param owner in a transaction: how values are written is set for it alone */
    Rows(Connection owner) throws SQLException {
        this.owner = owner;
        this.left = Listed.leftColumns();
        this.files = Listed.fileColumns();
        try (Statement settings = owner.createStatement()) {
            settings.execute("""
                    set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local extra_float_digits = 1;
                    set local bytea_output = 'hex'; set local intervalstyle = 'iso_8601'
                    """);
        }
    }

    /** How many rows, and the SHA-256 of the CSV that they make, in hexadecimal. */
    record Written(long rows, String sha256) {}

    /** The columns that go: not those that stay behind by the list, nor those that the database computes. */
    List<Table.Column> columns(Table table) {
        return table.columns().stream()
                .filter(column -> !column.computed())
                .filter(column -> left.stream()
                        .noneMatch(one ->
                                one.table().equals(table.name()) && one.column().equals(column.name())))
                .toList();
    }

    Optional<Listed.FileColumn> fileColumn(Table table) {
        return files.stream().filter(one -> one.table().equals(table.name())).findFirst();
    }

    /** @param condition which rows, of the alias t */
    Written write(Table table, String condition, OutputStream to) throws IOException, SQLException {
        MessageDigest sha = sha256();
        var out = new LineEnds(new BufferedOutputStream(new DigestOutputStream(to, sha), 1 << 16));
        String copy =
                "copy (%s) to stdout with (format csv, header, encoding 'UTF8')".formatted(select(table, condition));
        long rows = owner.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
        out.flush();
        return new Written(rows, HexFormat.of().formatHex(sha.digest()));
    }

    /** The same without writing it anywhere: for comparing. */
    Written hash(Table table, String condition) throws IOException, SQLException {
        return write(table, condition, OutputStream.nullOutputStream());
    }

    private String select(Table table, String condition) {
        var file = fileColumn(table);
        String columns = columns(table).stream()
                .map(column -> file.filter(one -> one.column().equals(column.name()))
                                .map(Rows::inFile)
                                .orElse("t." + Table.quoted(column.name()))
                        + " as " + Table.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String order =
                table.key().stream().map(key -> table.column(key).inOrder()).collect(Collectors.joining(", "));
        return "select " + columns + " from " + Table.quoted(table.name()) + " t where " + condition + " order by "
                + order;
    }

    /** In place of bytes: the file, where in it they begin, how many they are, and their SHA-256. */
    private static String inFile(Listed.FileColumn file) {
        return """
                (%1$s) || ' ' || (sum(octet_length(t.%2$s)) over (partition by (%1$s) order by t.%3$s) - octet_length(t.%2$s))
                  || ' ' || octet_length(t.%2$s) || ' ' || encode(sha256(t.%2$s), 'hex')
                """.formatted(file.path(), Table.quoted(file.column()), Table.quoted(file.order()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
