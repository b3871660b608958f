package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Keys;

/** The limits on guessing: ten failures in five minutes for what was typed as account, thirty for a sender's network. */
@Component
class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_NETWORK = 30;

    private final JdbcClient client;
    private final Secrets secrets;

    Tries(JdbcClient client, Secrets secrets) {
        this.client = client;
        this.secrets = secrets;
    }

    /** What was typed, as it is counted by: whether or not there is such an account. */
    String key(String typed) {
        return secrets.seal("sign-in " + typed.strip().toLowerCase());
    }

    boolean tooMany(String key, String network, Instant now) {
        return client.sql("""
                select count(*) filter (where account_key = :account) >= :per_account
                    or count(*) filter (where address_key = :network) >= :per_network
                from sign_in_failure where failed_at > :since and (account_key = :account or address_key = :network)
                """)
                .param("account", key)
                .param("network", network)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("per_account", PER_ACCOUNT)
                .param("per_network", PER_NETWORK)
                .query(Boolean.class)
                .single();
    }

    /** Where nothing was typed: by the network alone. */
    boolean tooMany(String network, Instant now) {
        return tooMany("", network, now);
    }

    /** Counted for the network alone: under one name for all, ten wrong answers would shut the door for a whole building. */
    void failed(String network, Instant now) {
        failed(key(Keys.next().toString()), network, now);
    }

    void failed(String key, String network, Instant now) {
        client.sql(
                        "insert into sign_in_failure (id, account_key, address_key, failed_at) values (:id, :account, :network, :now)")
                .param("id", Keys.next())
                .param("account", key)
                .param("network", network)
                .param("now", Timestamp.from(now))
                .update();
    }
}
