package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** What an administrator does to an account: make it, give and end grants, end it (SHR-10). */
@Component
class ChangeAccount {

    private final Accounts accounts;
    private final AccountBook book;
    private final Timeline timeline;
    private final JdbcClient client;
    private final Sponsored sponsored;
    private final ProviderLinks links;

    ChangeAccount(
            Accounts accounts,
            AccountBook book,
            Timeline timeline,
            JdbcClient client,
            Sponsored sponsored,
            ProviderLinks links) {
        this.links = links;
        this.sponsored = sponsored;
        this.accounts = accounts;
        this.book = book;
        this.timeline = timeline;
        this.client = client;
    }

    /** The tuple to grant. @param until last day, null for no end */
    record Asked(
            String organisation,
            AccountBook.Role role,
            String area,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @return the new account's reference @throws IllegalArgumentException where the address is taken or the password short */
    String create(Actor actor, String name, String email, String password, Asked asked) {
        UUID id = accounts.create(name, email, password, null);
        accounts.givePassword(id, password);
        record(actor, id, "account_created", Map.of());
        give(actor, id, asked);
        return client.sql("select reference from account where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** @throws uk.saferhub.kernel.Refusal with rule ACC-03, ACC-04 or ACC-12 */
    void give(Actor actor, UUID account, Asked asked) {
        links.hold(account);
        AccountRules.mayChange(actor, account)
                .and(() -> AccountRules.mayGiveIn(
                        actor, asked.role().compartment(), asked.role().realmId()))
                .and(() -> AccountRules.mayGiveLinked(
                        links.linkedByAdministrator(account),
                        !AccountRules.isPlain(asked.role().compartment()) || book.elsewhere(actor, account)))
                .orThrow();
        accounts.grant(
                account,
                asked.organisation(),
                asked.role().partnership(),
                asked.role().code(),
                asked.area(),
                asked.from(),
                asked.until(),
                actor.accountId(),
                actor.now());
        record(
                actor,
                account,
                "grant_given",
                Map.of("role", asked.role().label(), "organisation", asked.organisation()));
    }

    /** @throws uk.saferhub.kernel.Refusal with rule ACC-03 or ACC-06 */
    void endGrant(Actor actor, UUID account, UUID grant, LocalDate last) {
        AccountBook.Given held = book.grants(actor, account).stream()
                .filter(given -> given.id().equals(grant) && given.live(actor.today()))
                .findFirst()
                .orElseThrow(NotFound::new);
        AccountRules.mayChange(actor, account)
                .and(() -> AccountRules.mayEndOn(last, held.heldFrom(), actor.today()))
                .orThrow();
        accounts.end(grant, last);
        record(actor, account, "grant_ended", Map.of("role", held.role(), "last", last.toString()));
    }

    /** @throws uk.saferhub.kernel.Refusal with rule ACC-03 or ACC-08 */
    void confirm(Actor actor, UUID account, UUID grant) {
        AccountBook.Given held = book.grants(actor, account).stream()
                .filter(given -> given.id().equals(grant))
                .findFirst()
                .orElseThrow(NotFound::new);
        sponsored.confirm(actor, grant, account, held.heldUntil());
    }

    /** At once: the next request is refused. @throws uk.saferhub.kernel.Refusal with rule ACC-03 or ACC-05 */
    void end(Actor actor, UUID account) {
        AccountRules.mayChange(actor, account)
                .and(() -> AccountRules.mayEndAccount(book.elsewhere(actor, account)))
                .orThrow();
        client.sql("update account set active_until = :now where id = :id and active_until is null")
                .param("id", account)
                .param("now", Timestamp.from(actor.now()))
                .update();
        record(actor, account, "account_ended", Map.of());
    }

    /** Notes that a system's key was ended. */
    void ended(Actor actor, UUID account) {
        record(actor, account, "system_key_ended", Map.of());
    }

    private void record(Actor actor, UUID account, String verb, Map<String, ?> facts) {
        Seat seat = actor.seats().getFirst();
        timeline.record(new Happening(
                seat.realmId(), account, actor.accountId(), seat.organisationId(), actor.now(), verb, facts));
    }
}
