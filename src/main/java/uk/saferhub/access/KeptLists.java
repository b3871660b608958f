package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How somebody narrowed a list: what was last used, under no name, and what they keep under names of their own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptLists {

    /** The most that somebody may keep of one list. */
    public static final int MOST = 20;

    /** The list of those that the one search box keeps: words, which may be a name, so that they are not kept for ever. */
    public static final String SEARCHES = "search";

    /** A search that is kept under a name is forgotten when nobody has asked for it for so long. */
    private static final Duration SEARCHES_REMEMBERED = Duration.ofDays(365);

    /** What somebody last looked for is forgotten when they have not asked for the list anew for so long. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** @param filter the address's query, which names no record */
    public record Kept(String name, String filter) {}

    private final JdbcClient client;

    KeptLists(JdbcClient client) {
        this.client = client;
    }

    /** By name. @param list as its address has it: {@code cases} */
    public List<Kept> of(String list, Actor actor) {
        return client.sql("""
                select name, filter from kept_list where account_id = :me and list = :list and name <> ''
                order by name limit :most
                """)
                .param("me", actor.accountId())
                .param("list", list)
                .param("most", MOST)
                .query(Kept.class)
                .list();
    }

    /** What the list was last narrowed to: an empty query for the whole list, nothing where it was never asked for. */
    public Optional<String> last(String list, Actor actor) {
        return client.sql(
                        "select filter from kept_list where account_id = :me and list = :list and name = '' and saved_at > :since")
                .param("since", Timestamp.from(actor.now().minus(REMEMBERED)))
                .param("me", actor.accountId())
                .param("list", list)
                .query(String.class)
                .optional();
    }

    /** Keeps the filter in place of what had that name. @param name empty for the last used */
    public void keep(String list, String name, String filter, Actor actor) {
        client.sql("""
                insert into kept_list (account_id, list, name, filter, saved_at) values (:me, :list, :name, :filter, :now)
                on conflict (account_id, list, name) do update set filter = excluded.filter, saved_at = excluded.saved_at
                where kept_list.filter <> excluded.filter or kept_list.saved_at < excluded.saved_at - interval '1 day'
                """)
                .param("me", actor.accountId())
                .param("list", list)
                .param("name", name)
                .param("filter", filter)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Forgets what was last looked for, in whosever list; of what is kept under a name, searches that nobody asked for in a year. */
    void forgetOld(Instant now) {
        client.sql("""
                delete from kept_list where (name = '' and saved_at <= :since) or (list = :searches and saved_at <= :year)
                """)
                .param("since", Timestamp.from(now.minus(REMEMBERED)))
                .param("searches", SEARCHES)
                .param("year", Timestamp.from(now.minus(SEARCHES_REMEMBERED)))
                .update();
    }

    public void forget(String list, String name, Actor actor) {
        client.sql("delete from kept_list where account_id = :me and list = :list and name = :name")
                .param("me", actor.accountId())
                .param("list", list)
                .param("name", name)
                .update();
    }
}
