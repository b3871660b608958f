package uk.saferhub.access;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** What an administrator sets anew for somebody who forgot a password or lost a phone; the holder is told (SHR-11). */
@Component
class ResetSecrets {

    private static final String PASSWORD_RESET = "password_reset";
    private static final String SECOND_FACTOR_RESET = "second_factor_reset";

    private final AccountBook book;
    private final Timeline timeline;
    private final JdbcClient client;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    ResetSecrets(
            AccountBook book,
            Timeline timeline,
            JdbcClient client,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.book = book;
        this.timeline = timeline;
        this.client = client;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * The person sets a new one up at the next sign-in: for a lost phone.
     *
     * @throws uk.saferhub.kernel.Refusal with rule ACC-03, ACC-07 or ACC-09
     */
    void secondFactor(Actor actor, UUID account) {
        mayReset(actor, account, PASSWORD_RESET).orThrow();
        client.sql("update account set totp_secret = null, totp_last_step = null where id = :id")
                .param("id", account)
                .update();
        tell(actor, account, SECOND_FACTOR_RESET);
    }

    /**
     * A forgotten password: the person signs in with the one given here and chooses another at once. Every session ends.
     *
     * @throws uk.saferhub.kernel.Refusal with rule ACC-03, ACC-07 or ACC-09
     */
    void password(Actor actor, UUID account, String password) {
        mayReset(actor, account, SECOND_FACTOR_RESET).orThrow();
        passwords.give(account, password);
        tell(actor, account, PASSWORD_RESET);
    }

    private Decision mayReset(Actor actor, UUID account, String other) {
        boolean sealed = book.grants(actor, account).stream()
                .anyMatch(held -> held.live(actor.today()) && !AccountRules.isPlain(held.compartment()));
        return AccountRules.mayChange(actor, account)
                .and(() -> AccountRules.mayReset(sealed || book.elsewhere(actor, account)))
                .and(() -> AccountRules.mayResetBoth(resetBy(actor, account, other)));
    }

    /** Whether the same administrator has reset the other of the two within a day. */
    private boolean resetBy(Actor actor, UUID account, String verb) {
        return timeline.of(account).stream()
                .anyMatch(entry -> entry.verb().equals(verb)
                        && entry.actorId().equals(actor.accountId())
                        && entry.happenedAt().isAfter(actor.now().minus(Duration.ofDays(1))));
    }

    private void tell(Actor actor, UUID account, String verb) {
        Seat seat = actor.seats().getFirst();
        timeline.record(new Happening(
                seat.realmId(), account, actor.accountId(), seat.organisationId(), actor.now(), verb, Map.of()));
        events.publishEvent(new SomebodyCalled(account, actor));
    }
}
