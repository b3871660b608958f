package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords that are set anew. One that somebody else typed, an administrator or the operator, opens nothing but the page on which
 * its holder chooses another, and that for a fortnight; and whoever sets one ends every session that was opened with the old one.
 */
@Component
class Passwords {

    /** As the National Cyber Security Centre advises: long, and no rule on which kinds of characters stand in it. */
    static final int SHORTEST = 12;

    /** How long one that somebody else typed opens anything: its holder is told it by telephone or in person. */
    static final Duration LASTS = Duration.ofDays(14);

    private static final int DIFFERENT_CHARACTERS = 5;

    /** Shorter beginnings of an address, such as j@, stand in most passwords by chance. */
    private static final int TELLING = 4;

    private final JdbcClient client;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(JdbcClient client, PasswordEncoder encoder, Clock clock) {
        this.clock = clock;
        this.client = client;
        this.encoder = encoder;
    }

    /** What is wrong with a new password, for its chooser; null where nothing is. @param email whose password it becomes */
    static @Nullable String fault(String password, String email) {
        String low = password.toLowerCase();
        if (password.length() < SHORTEST) return "The password needs at least " + SHORTEST + " characters";
        String own = email.split("@")[0].toLowerCase();
        if (low.contains("password") || low.contains("saferhub") || own.length() >= TELLING && low.contains(own))
            return "Choose a password without the words password or SaferHub and without your address: these are tried first";
        if (password.chars().distinct().count() < DIFFERENT_CHARACTERS)
            return "Choose a password with at least " + DIFFERENT_CHARACTERS + " different characters";
        return null;
    }

    /** Whether the holder has still to choose one that nobody else knows. */
    boolean owed(UUID account) {
        return client.sql("select password_shared from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether the account may do nothing until its holder has chosen a password. The two accounts that bring a new installation's
     * first pack in have no grants yet, and nowhere to sign in to.
     */
    boolean opensNothing(UUID account) {
        return client.sql("""
                select a.password_shared and exists (select from access_grant g where g.account_id = a.id)
                from account a where a.id = :id
                """).param("id", account).query(Boolean.class).single();
    }

    /** Whether this is the password now, asked of somebody who is about to replace it. */
    boolean is(UUID account, String password) {
        String hash = client.sql("select coalesce(password_hash, '') from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        return !hash.isEmpty() && encoder.matches(password, hash);
    }

    /** The holder's own choice. @param session the one session that goes on, null for none */
    void choose(UUID account, String password, @Nullable String session) {
        set(account, password, false, session);
    }

    /** A password that its giver knows, told by telephone or in person; no session goes on. */
    void give(UUID account, String password) {
        set(account, password, true, null);
    }

    /** Whether no password opens the account: it is signed in to through a provider, and its holder has chosen none since. */
    boolean none(UUID account) {
        return client.sql("select password_hash is null from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /** No password opens the account until one is chosen or given. */
    void forget(UUID account) {
        client.sql(
                        "update account set password_hash = null, password_shared = false, password_given_at = null where id = :id")
                .param("id", account)
                .update();
    }

    /** A password that somebody else typed ends; one that its holder chose stays. */
    void forgetGiven(UUID account) {
        client.sql(
                        "update account set password_hash = null, password_shared = false, password_given_at = null where id = :id and password_shared")
                .param("id", account)
                .update();
    }

    private void set(UUID account, String password, boolean shared, @Nullable String session) {
        client.sql(
                        "update account set password_hash = :hash, password_shared = :shared, password_given_at = :given where id = :id")
                .param("hash", encoder.encode(password))
                .param("shared", shared)
                .param("given", shared ? Timestamp.from(clock.instant()) : null)
                .param("id", account)
                .update();
        endOthers(account, session);
    }

    /** Ends what is open, signed in or halfway. @param session the one session that goes on, null for none */
    void endOthers(UUID account, @Nullable String session) {
        client.sql("""
                delete from spring_session
                where principal_name = :account and (:session::text is null or session_id <> :session)
                """)
                .param("account", account.toString())
                .param("session", session)
                .update();
    }
}
