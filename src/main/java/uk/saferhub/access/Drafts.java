package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.web.Kept;

/**
 * Words typed and not yet sent, or sent in vain: kept for their writer, by the page and the form's address, encrypted. They
 * outlive the session and are forgotten when the form is sent, or after a month.
 */
@Component
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> WORDS = new TypeReference<>() {};
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Set<String> NEVER = Set.of("version", "code", "offered");

    private final JdbcClient client;
    private final Secrets secrets;
    private final ObjectMapper json;

    Drafts(JdbcClient client, Secrets secrets, ObjectMapper json) {
        this.client = client;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * Keeps what a form holds now, in place of what was kept of it before. The form's own hidden fields, passwords, codes and
     * files are left out; where nothing else is typed, nothing is kept.
     *
     * @param page path of the page that the form stands on; a query is cut off
     * @param action where the form is sent to
     * @return whether anything was kept
     */
    public boolean keep(UUID accountId, String page, String action, Map<String, List<String>> posted, Instant now) {
        var words = new HashMap<String, List<String>>();
        posted.forEach((name, values) -> {
            if (typed(name)) words.put(name, values);
        });
        if (words.isEmpty()) return false;
        client.sql("""
                insert into draft (account_id, page, action, fields, saved_at) values (:account, :page, :action, :fields, :now)
                on conflict (account_id, page, action) do update set fields = excluded.fields, saved_at = excluded.saved_at
                """)
                .param("account", accountId)
                .param("page", path(page))
                .param("action", action)
                .param("fields", secrets.lock(json.writeValueAsBytes(words)))
                .param("now", Timestamp.from(now))
                .update();
        return true;
    }

    /** What was kept of the forms of this page, by their action. */
    Map<String, Kept> of(UUID accountId, String page) {
        var kept = new HashMap<String, Kept>();
        client.sql("select action, fields, saved_at from draft where account_id = :account and page = :page")
                .param("account", accountId)
                .param("page", path(page))
                .query(row -> {
                    kept.put(
                            row.getString("action"),
                            new Kept(
                                    json.readValue(secrets.unlock(row.getBytes("fields")), WORDS),
                                    row.getTimestamp("saved_at").toInstant()));
                });
        return kept;
    }

    /** Forgets the draft: its form was sent. */
    void sent(UUID accountId, String page, String action) {
        client.sql("delete from draft where account_id = :account and page = :page and action = :action")
                .param("account", accountId)
                .param("page", path(page))
                .param("action", action)
                .update();
    }

    /** Forgets what nobody came back for. */
    void forgetOld(Instant now) {
        client.sql("delete from draft where saved_at < :before")
                .param("before", Timestamp.from(now.minus(LONGEST)))
                .update();
    }

    private static boolean typed(String name) {
        return !name.startsWith("_")
                && !NEVER.contains(name)
                && !name.toLowerCase().contains("password");
    }

    private static String path(String page) {
        int query = page.indexOf('?');
        return query < 0 ? page : page.substring(0, query);
    }
}
