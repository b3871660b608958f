package uk.saferhub.leaving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a CSV's rows into their table: first into a temporary one, because PostgreSQL copies into no table under row-level security,
 * then with one statement, so that rows may point to each other. The owner's policies and every check of the table hold.
 */
final class Arrival {

    private static final String STAGE = "arriving";

    private final Connection owner;
    private final JdbcClient client;
    private final Rows rows;
    private final Folder folder;

    Arrival(Connection owner, JdbcClient client, Rows rows, Folder folder) {
        this.owner = owner;
        this.client = client;
        this.rows = rows;
        this.folder = folder;
    }

    /** @throws IllegalArgumentException where the CSV holds another number of rows than was said */
    void of(Table table, Description.Rowset said) throws IOException, SQLException {
        List<String> columns =
                rows.columns(table).stream().map(Table.Column::name).toList();
        Listed.@Nullable FileColumn file = rows.fileColumn(table).orElse(null);
        String names = columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
        client.sql("create temporary table %s as select %s from %s with no data"
                        .formatted(STAGE, staged(columns, file), Table.quoted(table.name())))
                .update();
        try (InputStream in = Files.newInputStream(folder.file(said.url()))) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin with (format csv, header match, encoding 'UTF8')"
                                    .formatted(STAGE, names),
                            in);
        }
        long put = file == null
                ? client.sql("insert into %s (%s) select %s from %s"
                                .formatted(Table.quoted(table.name()), names, names, STAGE))
                        .update()
                : withBytes(table, file, columns, names);
        client.sql("drop table " + STAGE).update();
        if (put != said.rows())
            throw new IllegalArgumentException(
                    "%s holds %,d rows, and %,d were said.".formatted(said.url(), put, said.rows()));
    }

    /** In place of bytes the CSV says where they are. */
    private static String staged(List<String> columns, Listed.@Nullable FileColumn file) {
        return columns.stream()
                .map(name -> file != null && file.column().equals(name)
                        ? "null::text as " + Table.quoted(name)
                        : Table.quoted(name))
                .collect(Collectors.joining(", "));
    }

    private long withBytes(Table table, Listed.FileColumn file, List<String> columns, String names)
            throws SQLException, IOException {
        String column = Table.quoted(file.column());
        String values = columns.stream()
                .map(name -> name.equals(file.column()) ? "?" : Table.quoted(name))
                .collect(Collectors.joining(", "));
        long put = 0;
        try (PreparedStatement insert =
                owner.prepareStatement("insert into %s (%s) select %s from %s where ctid = ?::tid"
                        .formatted(Table.quoted(table.name()), names, values, STAGE))) {
            record Place(String at, String bytes) {}
            for (Place place : client.sql("select ctid::text as at, " + column + " as bytes from " + STAGE)
                    .query(Place.class)
                    .list()) {
                insert.setBytes(1, bytes(place.bytes()));
                insert.setString(2, place.at());
                put += insert.executeUpdate();
            }
        }
        return put;
    }

    /** @param place file, beginning, length and hash, with blanks between; the file's name may hold some too */
    private byte[] bytes(String place) throws IOException {
        String[] words = place.split(" (?=\\d+ \\d+ [0-9a-f]{64}$)| (?=\\d+ [0-9a-f]{64}$)| (?=[0-9a-f]{64}$)");
        if (words.length != 4) throw new IOException(place + " does not say where bytes are.");
        var bytes = ByteBuffer.allocate(Integer.parseInt(words[2]));
        try (FileChannel channel = FileChannel.open(folder.file(words[0]))) {
            long at = Long.parseLong(words[1]);
            if (at + bytes.capacity() > channel.size()) throw new IOException(words[0] + " is too short.");
            while (bytes.hasRemaining()) if (channel.read(bytes, at + bytes.position()) < 0) break;
        }
        if (!HexFormat.of().formatHex(Rows.sha256().digest(bytes.array())).equals(words[3]))
            throw new IOException(words[0] + " is not as it was written.");
        return bytes.array();
    }
}
