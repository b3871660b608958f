package uk.saferhub.crimedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of releases in PostgreSQL. */
@Repository
class ReleaseTable {

    private static final String SELECT = """
            select id, family, key, path, rows, rows_rejected, sha256, file_id, imported_at, imported_by
              from crime_release
             where superseded_by is null
            """;

    private final JdbcClient client;

    ReleaseTable(JdbcClient client) {
        this.client = client;
    }

    List<Release> all() {
        return client.sql(SELECT + " order by family, key, imported_at, id")
                .query((row, number) -> release(row))
                .list();
    }

    List<Release> of(String family) {
        return client.sql(SELECT + " and family = :family order by key, imported_at, id")
                .param("family", family)
                .query((row, number) -> release(row))
                .list();
    }

    void put(InPlace<Release> change) {
        Release release = change.now();
        PartTable.gaveWay(
                change,
                client.sql("""
                        update crime_release set superseded_by = :id, superseded_at = :at
                         where id = any(:old) and superseded_by is null
                        """)
                        .param("id", release.id())
                        .param("at", Timestamp.from(release.importedAt()))
                        .param("old", change.of().toArray(UUID[]::new))
                        .update());
        client.sql("""
                        insert into crime_release (id, family, key, path, rows, rows_rejected, sha256, file_id,
                                                   imported_at, imported_by)
                        values (:id, :family, :key, :path, :rows, :rejected, :sha256, :file, :at, :by)
                        """)
                .param("id", release.id())
                .param("family", release.family())
                .param("key", release.key())
                .param("path", release.path())
                .param("rows", release.rows())
                .param("rejected", release.rowsRejected())
                .param("sha256", release.hash())
                .param("file", release.file())
                .param("at", Timestamp.from(release.importedAt()))
                .param("by", release.importedBy())
                .update();
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("family"),
                row.getString("key"),
                row.getString("path"),
                row.getLong("rows"),
                row.getLong("rows_rejected"),
                row.getString("sha256"),
                row.getObject("file_id", UUID.class),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"));
    }
}
