package uk.saferhub.cases.listing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;

/** Filters of the list of cases that somebody keeps: the last used under no name, others under names of their own. */
@Component
class CaseViews {

    static final int MOST = 20;

    /** @param filter the address's query, which names no case */
    record View(String name, String filter) {}

    private final JdbcClient client;

    CaseViews(JdbcClient client) {
        this.client = client;
    }

    /** By name. */
    List<View> of(Actor actor) {
        return client.sql(
                        "select name, filter from case_view where account_id = :me and name <> '' order by name limit :most")
                .param("me", actor.accountId())
                .param("most", MOST)
                .query(View.class)
                .list();
    }

    /** What the list was last narrowed to; empty words for the whole list. */
    Optional<String> last(Actor actor) {
        return client.sql("select filter from case_view where account_id = :me and name = ''")
                .param("me", actor.accountId())
                .query(String.class)
                .optional();
    }

    /** Keeps the filter in place of what had that name. @param name empty for the last used */
    void keep(String name, String filter, Actor actor) {
        client.sql("""
                insert into case_view (account_id, name, filter, saved_at) values (:me, :name, :filter, :now)
                on conflict (account_id, name) do update set filter = excluded.filter, saved_at = excluded.saved_at
                where case_view.filter <> excluded.filter
                """)
                .param("me", actor.accountId())
                .param("name", name)
                .param("filter", filter)
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void forget(String name, Actor actor) {
        client.sql("delete from case_view where account_id = :me and name = :name")
                .param("me", actor.accountId())
                .param("name", name)
                .update();
    }
}
