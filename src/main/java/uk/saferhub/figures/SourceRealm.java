package uk.saferhub.figures;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Reads in the realm where a figure's records lie, as the database role that computes aggregates, which reads and never writes. Role
 * and realms are put back before anything else runs; if that fails, so does the transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourceRealm {

    private final JdbcClient client;

    SourceRealm(JdbcClient client) {
        this.client = client;
    }

    /** @param known leaves out what was entered after that moment; null for what is known now */
    <T> T read(UUID realmId, @Nullable Instant known, Supplier<T> work) {
        String realms = client.sql("select coalesce(current_setting('saferhub.realms', true), '')")
                .query(String.class)
                .single();
        set("saferhub.realms", "{" + realmId + "}");
        set("saferhub.known_at", known == null ? "" : known.toString());
        client.sql("set local role saferhub_figures").update();
        boolean done = false;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            // After a failed statement the transaction can only end, and role and realms end with it.
            if (done) putBack(realms);
            else TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
    }

    private void putBack(String realms) {
        client.sql("set local role none").update();
        set("saferhub.known_at", "");
        set("saferhub.realms", realms);
    }

    private void set(String name, String value) {
        client.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }
}
