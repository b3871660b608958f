package uk.saferhub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Keys;

/** Keys with which other agencies' systems speak for a body: 256 random bits, of which only a hash is kept. */
@Component
class SystemKeys {

    private static final String PREFIX = "sh_";
    private static final int BYTES = 32;

    private final JdbcClient client;

    private final SystemPace pace;

    SystemKeys(JdbcClient client, SystemPace pace) {
        this.client = client;
        this.pace = pace;
    }

    /** How fast each may ask. */
    SystemPace pace() {
        return pace;
    }

    /** @param usedOn the last day of use; null where it was never used */
    record SystemKey(
            UUID id,
            UUID accountId,
            String label,
            String organisation,
            String role,
            LocalDate untilOn,
            boolean ended,
            @Nullable LocalDate usedOn) {

        boolean live(LocalDate today) {
            return !ended && !untilOn.isBefore(today);
        }
    }

    /** @return the key itself, which nobody can read again */
    String make(UUID account, UUID realm, String label, LocalDate until, Actor actor) {
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.random(BYTES));
        client.sql("""
                insert into system_key (id, account_id, partnership_id, label, hash, made_by, made_at, until_on)
                select :id, :account, r.partnership_id, :label, :hash, :by, :at, :until from realm r where r.id = :realm
                """)
                .param("id", Keys.next())
                .param("account", account)
                .param("realm", realm)
                .param("label", label)
                .param("hash", hash(key))
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .param("until", until)
                .update();
        return key;
    }

    /** The account that a request's key speaks for. @param header Authorization, null where it was not sent */
    Optional<UUID> account(@Nullable String header, Instant now) {
        if (header == null || !header.startsWith("Bearer " + PREFIX)) return Optional.empty();
        LocalDate today = now.atZone(Actor.LONDON).toLocalDate();
        Optional<UUID> account = client.sql(
                        "select account_id from system_key where hash = :hash and ended_at is null and until_on >= :today")
                .param("hash", hash(header.substring("Bearer ".length()).strip()))
                .param("today", today)
                .query(UUID.class)
                .optional();
        account.ifPresent(of -> client.sql(
                        "update system_key set used_on = :today where account_id = :account and used_on is distinct from :today")
                .param("today", today)
                .param("account", of)
                .update());
        return account;
    }

    /** Those of the partnerships whose accounts the actor manages, ended ones too. */
    List<SystemKey> of(Actor actor) {
        return client.sql("""
                select k.id, k.account_id, k.label, coalesce(string_agg(distinct o.name, ', '), '') as organisation,
                       coalesce(string_agg(distinct ro.label, ', '), '') as role, k.until_on, k.ended_at is not null as ended, k.used_on
                from system_key k
                left join access_grant g on g.account_id = k.account_id
                left join organisation o on o.id = g.organisation_id left join role ro on ro.id = g.role_id
                where k.partnership_id in (select partnership_id from realm where id = any (:realms::uuid[]))
                group by k.id order by k.label, k.id
                """)
                .param(
                        "realms",
                        actor.seats().stream()
                                .map(seat -> seat.realmId().toString())
                                .collect(java.util.stream.Collectors.joining(",", "{", "}")))
                .query(SystemKey.class)
                .list();
    }

    void end(UUID id, Actor actor) {
        client.sql("update system_key set ended_at = :now where id = :id and ended_at is null")
                .param("now", Timestamp.from(actor.now()))
                .param("id", id)
                .update();
    }

    static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
