package uk.saferhub.oversight;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.access.Seat;
import uk.saferhub.access.WhoMay;
import uk.saferhub.configuration.AccessTerms;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.kernel.Keys;

/** What a partnership has arranged for emergency access, who looks at it there, and how often somebody tried. */
@Component
class Arranged {

    private static final Duration DAY = Duration.ofHours(24);

    private final JdbcClient client;
    private final Configuration configuration;
    private final Realms realms;
    private final WhoMay who;

    Arranged(JdbcClient client, Configuration configuration, Realms realms, WhoMay who) {
        this.client = client;
        this.configuration = configuration;
        this.realms = realms;
        this.who = who;
    }

    /** How long emergency access lasts; nothing where the pack arranges none. */
    Optional<Integer> minutes(Seat seat, Actor actor) {
        try {
            return configuration
                    .of(seat.partnership(), actor.today())
                    .accessTerms(actor.today())
                    .map(AccessTerms::emergencyMinutes);
        } catch (NotFound noRelease) {
            return Optional.empty();
        }
    }

    /** Those who look at reading in the seat's partnership, the actor left out. */
    List<UUID> reviewers(Seat seat, Actor actor) {
        try {
            return who.in(governance(seat).id(), Permission.REVIEW_ACCESS, actor.today()).stream()
                    .map(WhoMay.Holder::accountId)
                    .filter(account -> !account.equals(actor.accountId()))
                    .distinct()
                    .toList();
        } catch (NotFound noGovernance) {
            return List.of();
        }
    }

    /** @throws NotFound where the partnership keeps none */
    Realm governance(Seat seat) {
        return realms.named(seat.partnership(), "governance");
    }

    /** How often the actor tried within the last 24 hours; two requests at once count one after the other. */
    int tries(Actor actor) {
        client.sql("select pg_advisory_xact_lock(hashtext(:account))::text")
                .param("account", "emergency " + actor.accountId())
                .query(String.class)
                .single();
        return client.sql(
                        "select count(*)::int from emergency_attempt where account_id = :account and tried_at > :since")
                .param("account", actor.accountId())
                .param("since", Timestamp.from(actor.now().minus(DAY)))
                .query(Integer.class)
                .single();
    }

    void tried(Actor actor) {
        client.sql("insert into emergency_attempt (id, account_id, tried_at) values (:id, :account, :now)")
                .param("id", Keys.next())
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
