package uk.saferhub.configuration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of releases. */
@Component
class ReleaseStore {

    private static final String SELECT = """
            select id, pack, number, title, in_force_from, proposed_by, proposed_at, approved_by, approved_at from pack_release
            """;

    private final JdbcClient client;

    ReleaseStore(JdbcClient client) {
        this.client = client;
    }

    void add(Release release, Pack pack, List<PackFile> files) {
        client.sql("""
                insert into pack_release (id, pack, number, title, in_force_from, proposed_by, proposed_at)
                values (:id, :pack, :number, :title, :from, :by, :at)
                """)
                .param("id", release.id())
                .param("pack", release.pack())
                .param("number", release.number())
                .param("title", release.title())
                .param("from", release.inForceFrom())
                .param("by", release.proposedBy())
                .param("at", Timestamp.from(release.proposedAt()))
                .update();
        for (PackFile file : files) {
            client.sql("insert into pack_file (release_id, name, bytes) values (:release, :name, :bytes)")
                    .param("release", release.id())
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .update();
        }
        for (Partnership partnership : pack.partnerships()) {
            client.sql("insert into pack_partnership (release_id, partnership) values (:release, :partnership)")
                    .param("release", release.id())
                    .param("partnership", partnership.code())
                    .update();
        }
    }

    /** @return whether it was still a proposal */
    boolean approve(UUID id, UUID by, Instant at, LocalDate from) {
        return client.sql("""
                update pack_release set approved_by = :by, approved_at = :at, in_force_from = :from
                where id = :id and approved_by is null
                """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("from", from)
                        .update()
                == 1;
    }

    /** The next number of a pack; the lock makes two proposals at a time take two numbers. */
    int nextNumber(String pack) {
        client.sql("select pg_advisory_xact_lock(hashtext('pack ' || :pack))::text")
                .param("pack", pack)
                .query(String.class)
                .single();
        return client.sql("select coalesce(max(number), 0) + 1 from pack_release where pack = :pack")
                .param("pack", pack)
                .query(Integer.class)
                .single();
    }

    Optional<Release> find(UUID id) {
        return client.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ReleaseStore::release)
                .optional();
    }

    Optional<Release> named(String pack, int number) {
        return client.sql(SELECT + "where pack = :pack and number = :number")
                .param("pack", pack)
                .param("number", number)
                .query(ReleaseStore::release)
                .optional();
    }

    /** The newest release of a pack that a second person approved. */
    Optional<Release> latest(String pack) {
        return client.sql(SELECT + "where pack = :pack and approved_by is not null order by number desc limit 1")
                .param("pack", pack)
                .query(ReleaseStore::release)
                .optional();
    }

    /** Of each pack the release in force on a day, where it has not taken effect yet. */
    List<Release> due(LocalDate today) {
        return client.sql(SELECT + """
                r where approved_by is not null and effective_at is null and in_force_from <= :today
                  and not exists (select from pack_release n where n.pack = r.pack and n.approved_by is not null
                    and n.in_force_from <= :today and (n.in_force_from, n.number) > (r.in_force_from, r.number))
                order by pack
                """)
                .param("today", today)
                .query(ReleaseStore::release)
                .list();
    }

    void effective(UUID id, Instant at) {
        client.sql("update pack_release set effective_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The approved release that came before one. */
    Optional<Release> before(Release release) {
        return client.sql(SELECT + """
                where pack = :pack and approved_by is not null and number < :number order by number desc limit 1
                """)
                .param("pack", release.pack())
                .param("number", release.number())
                .query(ReleaseStore::release)
                .optional();
    }

    /** Newest first. */
    List<Release> all() {
        return client.sql(SELECT + "order by pack, number desc limit 500")
                .query(ReleaseStore::release)
                .list();
    }

    /** Approved releases that speak for a partnership, newest first. */
    List<Release> approvedFor(String partnership) {
        return client.sql(SELECT + """
                where approved_by is not null
                  and id in (select release_id from pack_partnership where partnership = :partnership)
                order by in_force_from desc, number desc
                """)
                .param("partnership", partnership)
                .query(ReleaseStore::release)
                .list();
    }

    List<PackFile> files(UUID id) {
        return client.sql("select name, bytes from pack_file where release_id = :id order by name")
                .param("id", id)
                .query((row, n) -> new PackFile(row.getString("name"), row.getBytes("bytes")))
                .list();
    }

    private static Release release(ResultSet row, int n) throws SQLException {
        Timestamp approved = row.getTimestamp("approved_at");
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("pack"),
                row.getInt("number"),
                row.getString("title"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("approved_by", UUID.class),
                approved == null ? null : approved.toInstant());
    }
}
