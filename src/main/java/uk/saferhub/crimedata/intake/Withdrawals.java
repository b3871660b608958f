package uk.saferhub.crimedata.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** Imported files that were taken back, and the versions that a file brought. Outlines have versions area by area: see {@link WithdrawOutlines}. */
@Repository
public class Withdrawals {

    /** The lists with versions, and what a version is called in each. */
    private enum Kind {
        CRIME_PART("force_name || ' ' || month", "path"),
        CRIME_LOOKUP("'Small areas of ' || lsoa_year || ' in wards of ' || ward_year", "path"),
        CRIME_RELEASE("family || ' ' || key", "path"),
        CRIME_LINK_SET(
                "child_kind || ' of ' || child_year || ' in ' || parent_kind || ' of ' || parent_year", "null::text");

        private final String label;
        private final String path;

        Kind(String label, String path) {
            this.label = label;
            this.path = path;
        }

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String select() {
            return "select '%s' as list, id, %s as label, %s as path, rows, imported_at, superseded_by, superseded_at, sha256, file_id from %s"
                    .formatted(table(), label, path, table());
        }
    }

    private static final String ALL = java.util.Arrays.stream(Kind.values())
            .map(Kind::select)
            .collect(Collectors.joining("\nunion all\n", "(", ") v"));

    private final JdbcClient client;

    Withdrawals(JdbcClient client) {
        this.client = client;
    }

    /** What was decided about a file; nothing where it stands. */
    public Optional<Withdrawal> of(UUID file) {
        return client.sql("""
                        select reason, became, withdrawn_at as at, withdrawn_by as by from crime_withdrawal where file_id = :file
                        """).param("file", file).query(Withdrawal.class).optional();
    }

    /** Whether something that the file brought is in force. */
    public boolean anyInForce(UUID file) {
        return client.sql("select exists (select from " + ALL + " where file_id = :file and superseded_by is null)"
                        + " or exists (select from crime_area where file_id = :file and held)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** What the file brought and nobody took back. */
    List<Version> versions(UUID file) {
        return client.sql(
                        "select * from " + ALL
                                + " where file_id = :file and superseded_by is distinct from id order by list, label, imported_at")
                .param("file", file)
                .query((row, number) -> version(row))
                .list();
    }

    /** What a version had taken the place of, all of it. */
    List<Version> before(Version version) {
        return client.sql("select * from " + ALL + " where list = :list and superseded_by = :id and id <> :id")
                .param("list", version.table())
                .param("id", version.id())
                .query((row, number) -> version(row))
                .list();
    }

    /**
     * What a version had taken the place of in part, and of which the rest is in force as it was left. The rest bears its hash
     * from the version that it was parted by.
     */
    List<Version> beforeInPart(Version version) {
        return client.sql("select o.* from " + ALL.replace(") v", ") r") + " join " + ALL.replace(") v", ") o") + """
                         on o.list = r.list and o.superseded_by = r.id and o.id <> r.id
                         where r.list = :list and r.superseded_by is null and r.sha256 in (
                           o.sha256 || ' less ' || :now,
                           encode(sha256(convert_to(o.sha256 || ' less ' || :now, 'UTF8')), 'hex'))
                        """)
                .param("list", version.table())
                .param("now", version.id().toString())
                .query((row, number) -> version(row))
                .list();
    }

    void add(UUID file, String reason, String became, Actor actor) {
        client.sql("""
                        insert into crime_withdrawal (id, file_id, reason, became, withdrawn_at, withdrawn_by, account_id)
                        values (:id, :file, :reason, :became, :at, :by, :account)
                        """)
                .param("id", Keys.next())
                .param("file", file)
                .param("reason", reason)
                .param("became", became)
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .param("account", actor.accountId())
                .update();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("list"),
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("path"),
                row.getLong("rows"),
                row.getTimestamp("imported_at").toInstant(),
                row.getObject("superseded_by", UUID.class));
    }
}
