package uk.saferhub.crimedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.ImportedFile.MonthChange;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.Reject;

/** The files that were imported, with what became of them: kept for good, newest first. */
@Repository
public class ImportedFileTable {

    private final JdbcClient client;

    ImportedFileTable(JdbcClient client) {
        this.client = client;
    }

    void add(ImportedFile file) {
        client.sql("""
                        insert into crime_file (id, name, sha256, outcome, note, rows_read, rows_rejected,
                                                imported_at, imported_by)
                        values (:id, :name, :sha256, :outcome, :note, :read, :rejected, :at, :by)
                        """)
                .param("id", file.id())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("outcome", file.outcome().name().toLowerCase(Locale.ROOT))
                .param("note", file.note())
                .param("read", file.rowsRead())
                .param("rejected", file.rowsRejected())
                .param("at", Timestamp.from(file.at()))
                .param("by", file.by())
                .update();
        client.sql("""
                        insert into crime_reject (file_id, line, reason)
                        select :file, * from unnest(:lines::bigint[], :reasons::text[])
                        """)
                .param("file", file.id())
                .param("lines", file.rejects().stream().map(Reject::line).toArray(Long[]::new))
                .param("reasons", file.rejects().stream().map(Reject::reason).toArray(String[]::new))
                .update();
    }

    /** Imported files with the months that they brought, newest first. One query. */
    public List<ImportedFile> newest(int limit, int offset) {
        return files("true", Map.of("limit", limit, "offset", offset));
    }

    /** The files of the import that began then, in the order of their import; none if no import began then. */
    public List<ImportedFile> of(Instant at) {
        return files("f.imported_at = :at", Map.of("at", Timestamp.from(at), "limit", 20_000, "offset", 0))
                .reversed();
    }

    public Optional<ImportedFile> one(UUID id) {
        return files("f.id = :id", Map.of("id", id, "limit", 1, "offset", 0)).stream()
                .findFirst();
    }

    private List<ImportedFile> files(String which, Map<String, ?> params) {
        return client.sql("""
                        select f.id, f.name, f.sha256, f.outcome, f.note, f.rows_read, f.rows_rejected,
                               f.imported_at, f.imported_by,
                               array(select p.force || ' ' || p.month || ' ' || p.rows || ' ' || coalesce(o.rows, -1)
                                       from crime_part p
                                       left join crime_part o on o.superseded_by = p.id and o.id <> p.id
                                      where p.file_id = f.id
                                      order by p.force, p.month
                                      limit 200) as months
                          from crime_file f
                         where %s
                         order by f.imported_at desc, f.id desc
                         limit :limit offset :offset
                        """.formatted(which))
                .params(params)
                .query((row, number) -> file(row))
                .list();
    }

    public int count() {
        return client.sql("select count(*) from crime_file")
                .query(Integer.class)
                .single();
    }

    public List<Reject> rejects(UUID file) {
        return client.sql("select line, reason from crime_reject where file_id = :file order by line")
                .param("file", file)
                .query(Reject.class)
                .list();
    }

    private static ImportedFile file(ResultSet row) throws SQLException {
        return new ImportedFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sha256"),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getLong("rows_read"),
                row.getLong("rows_rejected"),
                List.of(),
                List.of((String[]) row.getArray("months").getArray()).stream()
                        .map(ImportedFileTable::change)
                        .toList(),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"));
    }

    private static MonthChange change(String words) {
        String[] parts = words.split(" ");
        long before = Long.parseLong(parts[3]);
        return new MonthChange(
                parts[0],
                parts[1],
                before < 0 ? MonthChange.Kind.NEW : MonthChange.Kind.REPLACED,
                Long.parseLong(parts[2]),
                Math.max(0, before));
    }
}
