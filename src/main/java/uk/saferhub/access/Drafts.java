package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Words typed and not yet sent: kept for their writer, form by form, encrypted. They outlive the session. */
@Component
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> WORDS = new TypeReference<>() {};

    private final JdbcClient client;
    private final Secrets secrets;
    private final ObjectMapper json;

    Drafts(JdbcClient client, Secrets secrets, ObjectMapper json) {
        this.client = client;
        this.secrets = secrets;
        this.json = json;
    }

    /** A draft: its words by field, and when they were kept (UTC). */
    public record Draft(Map<String, List<String>> words, Instant savedAt) {}

    /** Keeps what a form holds now, in place of what was kept of it before. Hidden fields of the form are left out. */
    public void keep(UUID accountId, String form, Map<String, String[]> posted, Instant now) {
        var words = new HashMap<String, List<String>>();
        posted.forEach((name, values) -> {
            if (!name.startsWith("_") && !name.toLowerCase().contains("password")) words.put(name, List.of(values));
        });
        client.sql("""
                insert into draft (account_id, form, fields, saved_at) values (:account, :form, :fields, :now)
                on conflict (account_id, form) do update set fields = excluded.fields, saved_at = excluded.saved_at
                """)
                .param("account", accountId)
                .param("form", form)
                .param("fields", secrets.lock(json.writeValueAsBytes(words)))
                .param("now", Timestamp.from(now))
                .update();
    }

    public Optional<Draft> of(UUID accountId, String form) {
        return client.sql("select fields, saved_at from draft where account_id = :account and form = :form")
                .param("account", accountId)
                .param("form", form)
                .query((row, n) -> new Draft(
                        json.readValue(secrets.unlock(row.getBytes("fields")), WORDS),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Forgets the draft: its form was sent. */
    public void sent(UUID accountId, String form) {
        client.sql("delete from draft where account_id = :account and form = :form")
                .param("account", accountId)
                .param("form", form)
                .update();
    }
}
