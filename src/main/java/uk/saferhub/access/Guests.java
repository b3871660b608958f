package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.kernel.Decision;

/** Lets somebody into one record for one purpose until a day, such as the independent chair of a review or a school (SHR-12). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Guests {

    private static final int MOST_DAYS = 92;
    private static final String POLICY = "Guests, docs/users/administration.md";

    private final JdbcClient client;
    private final OneRecord single;
    private final Signatories signatories;

    Guests(JdbcClient client, OneRecord single, Signatories signatories) {
        this.client = client;
        this.single = single;
        this.signatories = signatories;
    }

    /** To whom one record is open now, guests and in an emergency. */
    List<OneRecord.Opened> on(UUID recordId, Actor actor) {
        return single.on(recordId, actor.now());
    }

    /** For which bodies a guest may read a record of that realm. */
    List<Signatories.Body> bodies(UUID realmId, Actor actor) {
        return signatories.of(realmId, actor.today());
    }

    /** An active account with a grant in the record's partnership that is not barred from the record. */
    Optional<UUID> account(RecordIndex.Named about, String email, Actor actor) {
        return client.sql("""
                select a.id from account a
                where a.email = :email and a.kind = 'person' and a.id <> :me
                  and (a.active_until is null or a.active_until > :today)
                  and exists (select from access_grant g join realm r on r.id = g.realm_id join realm here on here.partnership_id = r.partnership_id
                              where g.account_id = a.id and here.id = :realm and (g.held_until is null or g.held_until >= :today))
                  and not exists (select from exclusion e where e.record_id = :record and e.account_id = a.id and e.lifted_at is null)
                """)
                .param("email", email.strip().toLowerCase(java.util.Locale.ROOT))
                .param("me", actor.accountId())
                .param("today", actor.today())
                .param("realm", about.realmId())
                .param("record", about.id())
                .query(UUID.class)
                .optional();
    }

    /** @param last the last day on which it is open (Europe/London). @throws uk.saferhub.kernel.Refusal with rule GST-01 */
    void let(RecordIndex.Named about, UUID account, UUID body, String purpose, LocalDate last, Actor actor) {
        mayLetIn(last, actor.today()).orThrow();
        var record = new OneRecord.Openable(
                about.id(), about.realmId(), about.areaId(), about.kind(), about.reference(), about.path());
        UUID id = single.open(
                record,
                account,
                body,
                OneRecord.Kind.GUEST,
                last.plusDays(1).atStartOfDay(Actor.LONDON).toInstant(),
                actor);
        client.sql("insert into record_guest (grant_id, realm_id, purpose) values (:id, :realm, :purpose)")
                .param("id", id)
                .param("realm", about.realmId())
                .param("purpose", purpose)
                .update();
    }

    static Decision mayLetIn(LocalDate last, LocalDate today) {
        return Decision.when(
                !last.isBefore(today) && !last.isAfter(today.plusDays(MOST_DAYS)),
                "GST-01",
                "A guest's last day is today or later, and within " + MOST_DAYS
                        + " days; let them in again after that.",
                POLICY);
    }
}
