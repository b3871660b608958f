package uk.saferhub.configuration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The releases and proposals of packs that speak for somebody's partnerships, newest first. */
@Component
class ReleaseList {

    private final JdbcClient client;

    ReleaseList(JdbcClient client) {
        this.client = client;
    }

    /**
     * A line of the list.
     *
     * @param approvedBy none while it is a proposal
     */
    record Row(
            String pack,
            int number,
            String title,
            LocalDate inForceFrom,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {

        String href() {
            return "/configuration/" + pack + "/" + number;
        }
    }

    List<Row> of(Collection<String> partnerships) {
        return rows(partnerships, "", 0);
    }

    Optional<Row> one(Collection<String> partnerships, String pack, int number) {
        return rows(partnerships, pack, number).stream().findFirst();
    }

    private List<Row> rows(Collection<String> partnerships, String pack, int number) {
        return client.sql("""
                select r.pack, r.number, r.title, r.in_force_from, p.name as proposed_by, r.proposed_at, a.name as approved_by, r.approved_at
                from pack_release r
                join account_label p on p.id = r.proposed_by
                left join account_label a on a.id = r.approved_by
                where r.id in (select release_id from pack_partnership where partnership in (:partnerships))
                  and (:pack = '' or (r.pack = :pack and r.number = :number))
                order by r.pack, r.number desc
                limit 200
                """)
                .param("partnerships", partnerships)
                .param("pack", pack)
                .param("number", number)
                .query((row, n) -> {
                    Timestamp approved = row.getTimestamp("approved_at");
                    return new Row(
                            row.getString("pack"),
                            row.getInt("number"),
                            row.getString("title"),
                            row.getObject("in_force_from", LocalDate.class),
                            row.getString("proposed_by"),
                            row.getTimestamp("proposed_at").toInstant(),
                            row.getString("approved_by"),
                            approved == null ? null : approved.toInstant());
                })
                .list();
    }
}
