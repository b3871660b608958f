package uk.saferhub.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;

/** What an administrator sets anew for somebody who forgot a password or lost a phone; the holder is told (SHR-11). */
@Component
class ResetSecrets {

    private static final String PASSWORD_RESET = "password_reset";
    private static final String SECOND_FACTOR_RESET = "second_factor_reset";

    private final AccountBook book;
    private final Timeline timeline;
    private final JdbcClient client;
    private final Passwords passwords;
    private final ProviderLinks links;
    private final ApplicationEventPublisher events;

    ResetSecrets(
            AccountBook book,
            Timeline timeline,
            JdbcClient client,
            Passwords passwords,
            ProviderLinks links,
            ApplicationEventPublisher events) {
        this.links = links;
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
        mayReset(actor, account, PASSWORD_RESET, "password_shared").orThrow();
        client.sql("update account set totp_secret = null, totp_last_step = null where id = :id")
                .param("id", account)
                .update();
        tell(actor, account, SECOND_FACTOR_RESET);
    }

    /**
     * A forgotten password: the person signs in with the one given here and chooses another at once. Every session ends.
     *
     * @throws uk.saferhub.kernel.Refusal with rule ACC-03, ACC-07, ACC-09 or ACC-11
     */
    void password(Actor actor, UUID account, String password) {
        mayReset(actor, account, SECOND_FACTOR_RESET, "totp_secret is null")
                .and(() -> AccountRules.mayGivePassword(links.live(account).isPresent()))
                // Whoever came in through a provider may have no second factor here: ending that is setting one anew.
                .and(() -> AccountRules.mayResetBoth(resetBy(actor, account, LinkAccount.ENDED, "totp_secret is null")))
                .orThrow();
        passwords.give(account, password);
        tell(actor, account, PASSWORD_RESET);
    }

    private Decision mayReset(Actor actor, UUID account, String other, String unused) {
        return AccountRules.mayChange(actor, account)
                .and(() -> AccountRules.mayReset(sealedOrElsewhere(actor, account)))
                .and(() -> AccountRules.mayResetBoth(resetBy(actor, account, other, unused)));
    }

    /** Whether the account opens more than this administrator answers for. */
    boolean sealedOrElsewhere(Actor actor, UUID account) {
        return book.grants(actor, account).stream()
                        .anyMatch(held -> held.live(actor.today()) && !AccountRules.isPlain(held.compartment()))
                || book.elsewhere(actor, account);
    }

    /** Whether the same administrator has reset the other of the two within a day, or at any time and the holder has not come in since. */
    private boolean resetBy(Actor actor, UUID account, String verb, String unused) {
        return stillCounts(timeline.of(account), verb, actor.accountId(), actor.now(), unused(account, unused));
    }

    static boolean stillCounts(List<TimelineEntry> entries, String verb, UUID by, Instant now, boolean unused) {
        Instant since = unused ? Instant.EPOCH : now.minus(Duration.ofDays(1));
        return entries.stream()
                .anyMatch(entry -> entry.verb().equals(verb)
                        && entry.actorId().equals(by)
                        && entry.happenedAt().isAfter(since));
    }

    /** @param condition on the account's row, true while what was given has not been replaced by its holder */
    private boolean unused(UUID account, String condition) {
        return client.sql("select " + condition + " from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    private void tell(Actor actor, UUID account, String verb) {
        Seat seat = actor.seats().getFirst();
        timeline.record(new Happening(
                seat.realmId(), account, actor.accountId(), seat.organisationId(), actor.now(), verb, Map.of()));
        events.publishEvent(new SomebodyCalled(account, SomebodyCalled.Why.SIGN_IN, actor));
    }
}
