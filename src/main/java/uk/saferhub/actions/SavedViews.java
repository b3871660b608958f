package uk.saferhub.actions;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** The filters that somebody keeps: what was last used, under no name, and what was saved under a name of their own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SavedViews {

    static final int MOST = 20;

    record View(String name, String filter) {}

    private final JdbcClient client;

    SavedViews(JdbcClient client) {
        this.client = client;
    }

    /** By name. */
    List<View> of(Actor actor) {
        return client.sql(
                        "select name, filter from action_view where account_id = :me and name <> '' order by name limit :most")
                .param("me", actor.accountId())
                .param("most", MOST)
                .query(View.class)
                .list();
    }

    Optional<String> last(Actor actor) {
        return client.sql("select filter from action_view where account_id = :me and name = ''")
                .param("me", actor.accountId())
                .query(String.class)
                .optional();
    }

    /** Keeps the filter in place of what had that name. @param name empty for the last used */
    void keep(String name, ActionFilter filter, Actor actor) {
        client.sql("""
                insert into action_view (account_id, name, filter, saved_at) values (:me, :name, :filter, :now)
                on conflict (account_id, name) do update set filter = excluded.filter, saved_at = excluded.saved_at
                where action_view.filter <> excluded.filter
                """)
                .param("me", actor.accountId())
                .param("name", name)
                .param("filter", filter.query())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void forget(String name, Actor actor) {
        client.sql("delete from action_view where account_id = :me and name = :name")
                .param("me", actor.accountId())
                .param("name", name)
                .update();
    }
}
