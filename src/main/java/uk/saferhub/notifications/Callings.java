package uk.saferhub.notifications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KindSight;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.SomebodyCalled.Why;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** What somebody was called for that is no action. Of a record that they may not read now it tells, and counts, nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Callings {

    /** Where one goes for what is of no record in particular. */
    private static final Map<Why, String> PAGES = Map.of(
            Why.SCORECARD, "/performance/issued",
            Why.READING, "/access-review",
            Why.COVER, "/me/cover",
            Why.SIGN_IN, "/me/access",
            Why.DUE, "/",
            Why.LAPSING, "/");

    private static final Map<Why, List<Permission>> TAKES = Map.of(
            Why.SCORECARD, List.of(Permission.READ_FIGURE),
            Why.READING, List.of(Permission.REVIEW_ACCESS, Permission.BAR_READER));

    private static final String FROM = """
            from calling c left join record_label r on r.id = c.about_id
            where c.account_id = :me and (
              (c.about_id is null and c.why = any (:open::text[]))
              or (r.id is not null and %s))
            """;

    /** @param kind of the record, and its reference; null for none in particular */
    record Told(
            @Nullable UUID recordId,
            Why why,
            @Nullable String kind,
            @Nullable String reference,
            @Nullable String href,
            Instant toldAt,
            boolean unread) {

        private Told opening(KindSight sight) {
            String page =
                    kind == null || reference == null ? PAGES.getOrDefault(why, "/") : sight.path(kind, reference);
            return new Told(recordId, why, kind, reference, page, toldAt, unread);
        }
    }

    private final JdbcClient client;
    private final RecordIndex index;
    private final ReadLog log;

    Callings(JdbcClient client, RecordIndex index, ReadLog log) {
        this.client = client;
        this.index = index;
        this.log = log;
    }

    void add(SomebodyCalled called) {
        add(called.accountId(), called.why(), called.recordId(), called.actor().now());
    }

    /** Of nothing in particular: a line that is not read yet is told anew in place of another. */
    void again(UUID accountId, Why why, Instant now) {
        int stands = client.sql(
                        "update calling set told_at = :now where account_id = :account and why = :why and read_at is null")
                .param("account", accountId)
                .param("why", why.name())
                .param("now", Timestamp.from(now))
                .update();
        if (stands == 0) add(accountId, why, null, now);
    }

    /** @return whether they are told now, because they were not since that moment */
    boolean unlessSince(UUID accountId, Why why, Instant since, Instant now) {
        boolean told = client.sql("""
                select exists (select from calling where account_id = :account and why = :why and told_at > :since)
                """)
                .param("account", accountId)
                .param("why", why.name())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
        if (!told) again(accountId, why, now);
        return !told;
    }

    private void add(UUID accountId, Why why, @Nullable UUID recordId, Instant now) {
        client.sql("""
                insert into calling (id, account_id, why, about_id, told_at) values (:id, :account, :why, :about, :now)
                """)
                .param("id", Keys.next())
                .param("account", accountId)
                .param("why", why.name())
                .param("about", recordId, java.sql.Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
    }

    int unread(Actor actor) {
        KindSight sight = index.sight(actor);
        return client.sql("select count(*)::int from (select 1 " + FROM.formatted(sight.where("r"))
                        + " and c.read_at is null limit :most) counted")
                .params(params(actor, sight))
                .param("most", Notifications.MOST)
                .query(Integer.class)
                .single();
    }

    /** The newest fifty. */
    List<Told> of(Actor actor) {
        KindSight sight = index.sight(actor);
        List<Told> told = client.sql(
                        """
                select r.id as record_id, c.why, r.kind, r.reference, null::text as href, c.told_at, c.read_at is null as unread
                """ + FROM.formatted(sight.where("r")) + "order by c.told_at desc, c.id limit :most")
                .params(params(actor, sight))
                .param("most", Notifications.MOST)
                .query(Told.class)
                .list();
        log.read(told.stream()
                .map(Told::recordId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return told.stream().map(one -> one.opening(sight)).toList();
    }

    /** Marks what the reader sees. */
    void read(Actor actor) {
        KindSight sight = index.sight(actor);
        client.sql("update calling set read_at = :now where id in (select c.id " + FROM.formatted(sight.where("r"))
                        + " and c.read_at is null)")
                .params(params(actor, sight))
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Whoever stands in for somebody is not told how that person signs in. */
    private static Map<String, Object> params(Actor actor, KindSight sight) {
        var open = new ArrayList<String>();
        for (Why why : PAGES.keySet()) {
            List<Permission> takes = TAKES.get(why);
            if (takes == null ? actor.standsInFor() == null : takes.stream().anyMatch(actor::may)) open.add(why.name());
        }
        var params = new HashMap<String, Object>(sight.params());
        params.put("me", actor.worksAs());
        params.put("open", open.toArray(String[]::new));
        return params;
    }
}
