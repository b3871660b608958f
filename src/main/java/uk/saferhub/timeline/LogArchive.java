package uk.saferhub.timeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log's entries of some realms as a CSV, for a partnership that leaves. All partnerships' entries make the chains together, so
 * that a part of them proves itself entry by entry (its hash covers its row) and not that none is missing; the heads of the chains
 * as they stood go beside it, for comparing with the old installation's checkpoints.
 */
@Component
public class LogArchive {

    private static final String COLUMNS =
            "shard,seq,at,request_id,actor_id,realm_ids,permission,kind,outcome,subjects,complete,words,key_id,content,previous,hash";

    /**
     * Of an entry that acts in other partnerships too only what concerns this one goes: its subjects here, and no words.
     */
    private static final String ENTRIES = """
            select e.shard, e.seq, e.at, e.request_id, e.actor_id, e.permission, e.kind, e.outcome, e.key_id, e.previous, e.hash, k.secret,
                   e.realm_ids <@ :realms::uuid[] as complete, e.content,
                   array(select r from unnest(e.realm_ids) r where r = any (:realms::uuid[])) as realm_ids,
                   case when e.realm_ids <@ :realms::uuid[] then e.subjects else
                     array(select s from unnest(e.subjects) s
                           where exists (select from happening h where h.record_id = s and h.realm_id = any (:realms::uuid[]))) end
                     as subjects
            from log_entry e join log_key k on k.id = e.key_id
            where e.realm_ids && :realms::uuid[] order by e.shard, e.seq
            """;

    /** @param owner in a transaction, as a role that may read every entry. @return how many entries */
    public long write(JdbcClient owner, List<UUID> realms, Path entries, Path heads) throws IOException {
        long[] count = new long[1];
        try (BufferedWriter out = Files.newBufferedWriter(entries, StandardCharsets.UTF_8);
                Stream<String> lines = owner
                        .sql(ENTRIES)
                        .withFetchSize(1000)
                        .param("realms", array(realms))
                        .query((row, n) -> line(row))
                        .stream()) {
            out.write(COLUMNS + "\r\n");
            lines.forEach(line -> {
                try {
                    out.write(line + "\r\n");
                    count[0]++;
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
        }
        Files.writeString(
                heads,
                owner
                        .sql("select shard, seq, encode(hash, 'hex') as hash from log_head order by shard")
                        .query((row, n) -> row.getInt("shard") + "," + row.getLong("seq") + "," + row.getString("hash"))
                        .stream()
                        .collect(Collectors.joining("\r\n", "shard,seq,hash\r\n", "\r\n")));
        return count[0];
    }

    private static String line(ResultSet row) throws SQLException {
        boolean complete = row.getBoolean("complete");
        return Stream.of(
                        row.getString("shard"),
                        row.getString("seq"),
                        row.getTimestamp("at").toInstant().toString(),
                        row.getString("request_id"),
                        row.getString("actor_id"),
                        ids(row, "realm_ids"),
                        row.getString("permission"),
                        row.getString("kind"),
                        row.getString("outcome"),
                        ids(row, "subjects"),
                        Boolean.toString(complete),
                        complete ? words(row) : "",
                        complete ? row.getString("key_id") : "",
                        complete ? HexFormat.of().formatHex(row.getBytes("content")) : "",
                        HexFormat.of().formatHex(row.getBytes("previous")),
                        HexFormat.of().formatHex(row.getBytes("hash")))
                .map(LogArchive::quoted)
                .collect(Collectors.joining(","));
    }

    /** What was erased by destroying its key stays erased. */
    private static String words(ResultSet row) throws SQLException {
        byte[] secret = row.getBytes("secret");
        if (secret == null) return "";
        try {
            return new String(
                    new LogKeys.Key(new UUID(0, 0), secret).unlock(row.getBytes("content")), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A key of the log was changed: run audit verify", changed);
        }
    }

    private static String ids(ResultSet row, String column) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray())
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
