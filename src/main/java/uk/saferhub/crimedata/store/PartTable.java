package uk.saferhub.crimedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.Part;

/** The list of parts in PostgreSQL, the same for every node and every command. */
@Repository
class PartTable implements PartList {

    private final JdbcClient client;
    private final ImportedFileTable files;
    private final ReleaseTable releases;
    private final TransactionTemplate transaction;

    PartTable(JdbcClient client, ImportedFileTable files, ReleaseTable releases, TransactionTemplate transaction) {
        this.client = client;
        this.files = files;
        this.releases = releases;
        this.transaction = transaction;
    }

    @Override
    public List<Part> parts() {
        return client.sql("""
                        select id, force, force_name, month, path, rows, rows_rejected, sha256, file_id, imported_at, imported_by
                          from crime_part
                         where superseded_by is null
                         order by force, month
                        """).query((row, number) -> part(row)).list();
    }

    @Override
    public List<Lookup> lookups() {
        return client.sql("""
                        select id, lsoa_year, ward_year, path, rows, sha256, file_id, imported_at, imported_by
                          from crime_lookup
                         where superseded_by is null
                         order by ward_year, lsoa_year, imported_at, id
                        """).query((row, number) -> lookup(row)).list();
    }

    @Override
    public void publish(ImportedFile file, List<Part> parts, List<InPlace<Lookup>> lookups) {
        transaction.executeWithoutResult(status -> {
            files.add(file);
            parts.forEach(this::put);
            lookups.forEach(this::put);
        });
    }

    @Override
    public List<Release> releases(String family) {
        return releases.of(family);
    }

    @Override
    public List<Release> releases() {
        return releases.all();
    }

    @Override
    public void publish(ImportedFile file, List<InPlace<Release>> changed) {
        transaction.executeWithoutResult(status -> {
            files.add(file);
            changed.forEach(releases::put);
        });
    }

    @Override
    public Set<String> pathsSince(Instant superseded) {
        return new HashSet<>(client.sql("""
                        select path from crime_part where superseded_by is null or superseded_at > :since
                        union all
                        select path from crime_lookup where superseded_by is null or superseded_at > :since
                        union all
                        select path from crime_release where superseded_by is null or superseded_at > :since
                        """)
                .param("since", Timestamp.from(superseded))
                .query(String.class)
                .list());
    }

    /** The old gives way first, since only one may be in force; that it names the new is checked at the commit. */
    private void put(Part part) {
        client.sql("""
                        update crime_part set superseded_by = :id, superseded_at = :at
                         where force = :force and month = :month and superseded_by is null
                        """)
                .param("id", part.id())
                .param("at", Timestamp.from(part.importedAt()))
                .param("force", part.force().slug())
                .param("month", part.month().toString())
                .update();
        client.sql("""
                        insert into crime_part (id, force, force_name, month, path, rows, rows_rejected, sha256, file_id,
                                                imported_at, imported_by)
                        values (:id, :force, :forceName, :month, :path, :rows, :rejected, :sha256, :file, :at, :by)
                        """)
                .param("id", part.id())
                .param("force", part.force().slug())
                .param("forceName", part.force().name())
                .param("month", part.month().toString())
                .param("path", part.path())
                .param("rows", part.rows())
                .param("rejected", part.rowsRejected())
                .param("sha256", part.hash())
                .param("file", part.file())
                .param("at", Timestamp.from(part.importedAt()))
                .param("by", part.importedBy())
                .update();
    }

    private void put(InPlace<Lookup> change) {
        Lookup lookup = change.now();
        gaveWay(
                change,
                client.sql("""
                        update crime_lookup set superseded_by = :id, superseded_at = :at
                         where id = any(:old) and superseded_by is null
                        """)
                        .param("id", lookup.id())
                        .param("at", Timestamp.from(lookup.importedAt()))
                        .param("old", change.of().toArray(UUID[]::new))
                        .update());
        client.sql("""
                        insert into crime_lookup (id, lsoa_year, ward_year, path, rows, sha256, file_id,
                                                  imported_at, imported_by)
                        values (:id, :lsoaYear, :wardYear, :path, :rows, :sha256, :file, :at, :by)
                        """)
                .param("id", lookup.id())
                .param("lsoaYear", lookup.lsoaYear())
                .param("wardYear", lookup.wardYear())
                .param("path", lookup.path())
                .param("rows", lookup.rows())
                .param("sha256", lookup.hash())
                .param("file", lookup.file())
                .param("at", Timestamp.from(lookup.importedAt()))
                .param("by", lookup.importedBy())
                .update();
    }

    /** Two imports at once would otherwise leave two that answer for the same areas: the second fails whole. */
    static void gaveWay(InPlace<?> change, int rows) {
        if (rows != change.of().size())
            throw new IllegalStateException("Another import replaced the same data meanwhile. Import the file again.");
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                new Force(row.getString("force"), row.getString("force_name")),
                YearMonth.parse(row.getString("month")),
                row.getString("path"),
                row.getLong("rows"),
                row.getLong("rows_rejected"),
                row.getString("sha256"),
                row.getObject("file_id", UUID.class),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"));
    }

    private static Lookup lookup(ResultSet row) throws SQLException {
        return new Lookup(
                row.getObject("id", UUID.class),
                row.getInt("lsoa_year"),
                row.getInt("ward_year"),
                row.getString("path"),
                row.getLong("rows"),
                row.getString("sha256"),
                row.getObject("file_id", UUID.class),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"));
    }
}
