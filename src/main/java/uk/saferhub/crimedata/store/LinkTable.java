package uk.saferhub.crimedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.kernel.Keys;

/** Look-ups of areas in PostgreSQL; and the one way in for outlines and look-ups, a transaction for each file. */
@Repository
class LinkTable implements Links, AreaList {

    private final JdbcClient client;
    private final ImportedFileTable files;
    private final AreaTable outlines;
    private final TransactionTemplate transaction;

    LinkTable(JdbcClient client, ImportedFileTable files, AreaTable outlines, TransactionTemplate transaction) {
        this.client = client;
        this.files = files;
        this.outlines = outlines;
        this.transaction = transaction;
    }

    @Override
    public void publish(ImportedFile file, Layer layer, Iterable<StagedArea> areas) {
        transaction.executeWithoutResult(status -> {
            files.add(file);
            outlines.put(layer, file, areas);
        });
    }

    @Override
    public void publish(ImportedFile file, List<LinkSet> sets) {
        transaction.executeWithoutResult(status -> {
            files.add(file);
            sets.forEach(set -> put(file, set));
        });
    }

    @Override
    public List<String> linkHashes() {
        return client.sql("select sha256 from crime_link_set where superseded_by is null")
                .query(String.class)
                .list();
    }

    @Override
    public List<Held> held() {
        return client.sql("""
                        select s.id, s.child_kind, s.child_year, s.parent_kind, s.parent_year, s.rows, f.name, s.imported_at,
                               (select count(distinct l.child_code) from crime_link l
                                 where l.set_id = s.id and l.change in ('S', 'X')) as not_fitting
                          from crime_link_set s join crime_file f on f.id = s.file_id
                         where s.superseded_by is null
                         order by s.child_kind, s.child_year, s.parent_kind, s.parent_year
                        """).query((row, number) -> held(row)).list();
    }

    @Override
    public List<Link> of(UUID set) {
        return client.sql("""
                        select child_code as child, child_name, parent_code as parent, parent_name, change,
                               valid_from as "from", valid_to as "to"
                          from crime_link where set_id = :set order by child_code, parent_code
                        """).param("set", set).query(Link.class).list();
    }

    private void put(ImportedFile file, LinkSet set) {
        UUID id = Keys.next();
        var layers = java.util.Map.of(
                "id", id,
                "childKind", set.child().kind().word(),
                "childYear", set.child().year(),
                "parentKind", set.parent().kind().word(),
                "parentYear", set.parent().year(),
                "at", Timestamp.from(file.at()));
        List<UUID> before = client.sql("""
                        select id from crime_link_set
                         where child_kind = :childKind and child_year = :childYear and parent_kind = :parentKind
                           and parent_year = :parentYear and superseded_by is null
                        """).params(layers).query(UUID.class).list();
        String[] children = set.links().stream().map(Link::child).distinct().toArray(String[]::new);
        before.forEach(old -> displace(old, id, children, Timestamp.from(file.at())));
        client.sql("""
                        insert into crime_link_set (id, child_kind, child_year, parent_kind, parent_year, rows, sha256,
                                                    file_id, imported_at, imported_by)
                        values (:id, :childKind, :childYear, :parentKind, :parentYear, :rows, :sha256, :file, :at, :by)
                        """)
                .params(layers)
                .param("rows", set.links().size())
                .param("sha256", set.hash())
                .param("file", file.id())
                .param("by", file.by())
                .update();
        links(id, set.links());
    }

    /** An older look-up gives way; its links of areas that the new one does not name stay as a look-up of their own. */
    private void displace(UUID old, UUID now, String[] children, Timestamp at) {
        UUID rest = Keys.next();
        var ids = java.util.Map.of("old", old, "now", now, "rest", rest, "at", at);
        int left = client.sql("""
                        insert into crime_link_set (id, child_kind, child_year, parent_kind, parent_year, rows, sha256,
                                                    file_id, imported_at, imported_by)
                        select :rest, child_kind, child_year, parent_kind, parent_year, l.rows, sha256 || ' less ' || :now,
                               file_id, :at, imported_by
                          from crime_link_set,
                               (select count(*) as rows from crime_link
                                 where set_id = :old
                                   and not exists (select from unnest(:children::text[]) c where c = child_code)) l
                         where id = :old and l.rows > 0
                        """).params(ids).param("children", children).update();
        client.sql("""
                        insert into crime_link
                        select :rest, child_code, child_name, parent_code, parent_name, change, valid_from, valid_to
                          from crime_link
                         where set_id = :old and not exists (select from unnest(:children::text[]) c where c = child_code)
                        """).params(ids).param("children", children).update();
        int displaced = client.sql("""
                        update crime_link_set set superseded_by = :by, superseded_at = :at
                         where id = :old and superseded_by is null
                        """)
                .param("by", left == 0 ? now : rest)
                .param("at", at)
                .param("old", old)
                .update();
        if (displaced != 1) throw new IllegalStateException("Look-up " + old + " gave way to another meanwhile");
    }

    private void links(UUID id, List<Link> links) {
        client.sql("""
                        insert into crime_link (set_id, child_code, child_name, parent_code, parent_name, change,
                                                valid_from, valid_to)
                        select :id, * from unnest(:children::text[], :childNames::text[], :parents::text[],
                                                  :parentNames::text[], :changes::text[], :froms::date[], :tos::date[])
                        """)
                .param("id", id)
                .param("children", links.stream().map(Link::child).toArray(String[]::new))
                .param("childNames", links.stream().map(Link::childName).toArray(String[]::new))
                .param("parents", links.stream().map(Link::parent).toArray(String[]::new))
                .param("parentNames", links.stream().map(Link::parentName).toArray(String[]::new))
                .param("changes", links.stream().map(Link::change).toArray(String[]::new))
                .param("froms", links.stream().map(l -> text(l.from())).toArray(String[]::new))
                .param("tos", links.stream().map(l -> text(l.to())).toArray(String[]::new))
                .update();
    }

    private static @org.jspecify.annotations.Nullable String text(
            java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                layer(row, "child"),
                layer(row, "parent"),
                row.getLong("rows"),
                row.getLong("not_fitting"),
                row.getString("name"),
                row.getTimestamp("imported_at").toInstant());
    }

    private static Layer layer(ResultSet row, String end) throws SQLException {
        AreaKind kind = AreaKind.valueOf(row.getString(end + "_kind").toUpperCase(Locale.ROOT));
        return new Layer(kind, row.getInt(end + "_year"));
    }
}
