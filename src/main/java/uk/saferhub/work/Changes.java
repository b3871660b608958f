package uk.saferhub.work;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** What others changed since one was last here, of the records that one may see. Two statements. */
@Component
class Changes {

    static final int MOST = 10;

    private static final Duration VISIT = Duration.ofMinutes(30);

    private record Kind(String name, Permission permission, String path) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("case", Permission.READ_CASE, "/cases/"),
            new Kind("referral", Permission.READ_REFERRAL, "/referrals/"),
            new Kind("notice", Permission.READ_NOTICE, "/notices/"));

    /** A record that changed. @param at the newest change (UTC) */
    record Changed(String kind, String reference, String href, Instant at) {}

    private final JdbcClient client;

    Changes(JdbcClient client) {
        this.client = client;
    }

    /** Newest first. */
    List<Changed> since(Instant before, Actor actor) {
        var parts = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        for (Kind kind : KINDS) {
            if (!actor.may(kind.permission())) continue;
            var sight = actor.sight(kind.permission());
            String name = kind.name() + "_";
            parts.add("""
                    select c.kind, c.reference, '%s' || c.reference as href, max(c.known_at) as at from changed_label c
                    where c.kind = '%s' and c.known_at > :before and c.actor_id <> :me and %s group by c.kind, c.reference
                    """.formatted(kind.path(), kind.name(), sight.where("c", name)));
            params.putAll(sight.params(name));
        }
        if (parts.isEmpty()) return List.of();
        return client.sql(String.join(" union all ", parts) + " order by at desc, reference limit :most")
                .params(params)
                .param("before", Timestamp.from(before))
                .param("me", actor.accountId())
                .param("most", MOST)
                .query(Changed.class)
                .list();
    }

    /** Notes this look. @return the end of the visit before; of a first visit, now */
    Instant visited(Actor actor) {
        return client.sql("""
                insert into home_visit (account_id, seen_at, before_at) values (:me, :now, :now)
                on conflict (account_id) do update set seen_at = excluded.seen_at,
                  before_at = case when home_visit.seen_at < :over then home_visit.seen_at else home_visit.before_at end
                returning before_at
                """)
                .param("me", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("over", Timestamp.from(actor.now().minus(VISIT)))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
