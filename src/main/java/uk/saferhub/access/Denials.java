package uk.saferhub.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Opening;
import uk.saferhub.timeline.ReadLog;

/** Logs what was refused, in a transaction of its own, since the refused one left nothing behind. */
@Component
class Denials {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,5}-[0-9A-Z]{7}");

    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final Grants grants;
    private final ReadLog log;
    private final Clock clock;

    Denials(TransactionTemplate transaction, JdbcClient client, Grants grants, ReadLog log, Clock clock) {
        this.transaction = transaction;
        this.client = client;
        this.grants = grants;
        this.log = log;
        this.clock = clock;
    }

    void tell(UUID accountId, String permission, String about, String outcome) {
        transaction.executeWithoutResult(status -> {
            try {
                // In every realm where the one who was refused acts: their auditors are those whom it concerns.
                List<UUID> realms = grants.realms(accountId, clock.instant());
                log.open(new Opening(Keys.next(), accountId, realms, permission, about));
                log.read(barred(accountId, realms, about));
                log.denied(outcome);
            } finally {
                log.close();
            }
        });
    }

    /** Of the records that were asked for by reference, those that the one who asked is barred from or stepped back from. */
    private List<UUID> barred(UUID accountId, List<UUID> realms, String about) {
        String references =
                REFERENCE.matcher(about).results().map(MatchResult::group).collect(Collectors.joining(",", "{", "}"));
        if (references.equals("{}")) return List.of();
        client.sql("select set_config('saferhub.realms', :realms, true)")
                .param("realms", realms.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(String.class)
                .single();
        return client.sql("""
                select r.record_id from record_access r join exclusion e on e.record_id = r.record_id
                where r.reference = any (:references::text[]) and e.account_id = :account and e.lifted_at is null
                """)
                .param("references", references)
                .param("account", accountId)
                .query(UUID.class)
                .list();
    }
}
