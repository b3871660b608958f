package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.provider.Proven;
import uk.saferhub.kernel.Keys;

/** Through which identity provider an account is signed in to: one at a time, each from when until when. */
@Component
class ProviderLinks {

    private static final String ACTIVE = "a.kind = 'person' and (a.active_until is null or a.active_until > :now)";

    /**
     * One time of it.
     *
     * @param provider its code
     * @param boundAt since when the person is known by the provider's own key; null until the first sign-in
     * @param endedAt null while it holds
     */
    record Link(
            String provider,
            String namedBy,
            Instant namedAt,
            @Nullable Instant boundAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        boolean live() {
            return endedAt == null;
        }
    }

    /** Whose account a provider's key is. @param active false where the account has ended */
    record Holder(UUID account, boolean active) {}

    /** What was bound just now. @param realm whose timeline tells of it; null where the operator named the provider */
    record Bound(
            UUID account, @Nullable UUID realm, @Nullable UUID organisation) {}

    private final JdbcClient client;

    ProviderLinks(JdbcClient client) {
        this.client = client;
    }

    /** Newest first. */
    List<Link> of(UUID account) {
        return client.sql("""
                select l.provider, b.name as named_by, l.named_at, l.bound_at, e.name as ended_by, l.ended_at
                from account_provider l join account b on b.id = l.named_by left join account e on e.id = l.ended_by
                where l.account_id = :account order by l.named_at desc, l.id limit 100
                """).param("account", account).query(Link.class).list();
    }

    Optional<Link> live(UUID account) {
        return of(account).stream().filter(Link::live).findFirst();
    }

    /** Until the transaction ends, nobody else links the account or gives it a grant: each of the two is decided by the other. */
    void hold(UUID account) {
        client.sql("select id from account where id = :id for update")
                .param("id", account)
                .query(UUID.class)
                .single();
    }

    /** Whether a provider opens the account by an administrator's word, and not the operator's. */
    boolean linkedByAdministrator(UUID account) {
        return client.sql("""
                select exists (select from account_provider l
                  where l.account_id = :account and l.ended_at is null and l.named_in is not null)
                """).param("account", account).query(Boolean.class).single();
    }

    /** The account that this person is bound to, ended or not. */
    Optional<Holder> holder(Proven proven, Instant now) {
        return client.sql("""
                select a.id as account, %s as active from account_provider l join account a on a.id = l.account_id
                where l.issuer = :issuer and l.subject = :subject and l.ended_at is null
                """.formatted(ACTIVE))
                .param("issuer", proven.issuer())
                .param("subject", proven.subject())
                .param("now", Timestamp.from(now))
                .query(Holder.class)
                .optional();
    }

    /** Binds the person to the account of that verified address for which this provider was named, if it is bound to nobody. */
    Optional<Bound> bind(String provider, Proven proven, String address, Instant now) {
        return client.sql("""
                update account_provider l set issuer = :issuer, subject = :subject, bound_at = :now from account a
                where a.id = l.account_id and a.email = :address and %s
                  and l.provider = :provider and l.bound_at is null and l.ended_at is null
                returning l.account_id as account, l.named_in as realm, l.named_for as organisation
                """.formatted(ACTIVE))
                .param("issuer", proven.issuer())
                .param("subject", proven.subject())
                .param("address", address)
                .param("provider", provider)
                .param("now", Timestamp.from(now))
                .query(Bound.class)
                .optional();
    }

    /** @param seat where it is told; null for the operator. @return false where one is named already */
    boolean name(UUID account, String provider, @Nullable Seat seat, UUID by, Instant now) {
        return client.sql("""
                insert into account_provider (id, account_id, provider, named_in, named_for, named_by, named_at)
                values (:id, :account, :provider, :realm, :organisation, :by, :now) on conflict do nothing
                """)
                        .param("id", Keys.next())
                        .param("account", account)
                        .param("provider", provider)
                        .param("realm", seat == null ? null : seat.realmId())
                        .param("organisation", seat == null ? null : seat.organisationId())
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Ends what is open for the account that this person is bound to, however it was opened. */
    void endSessions(String issuer, String subject) {
        client.sql("""
                delete from spring_session where principal_name in (
                  select l.account_id::text from account_provider l
                  where l.issuer = :issuer and l.subject = :subject and l.ended_at is null)
                """).param("issuer", issuer).param("subject", subject).update();
    }

    /** With it end the sessions that it opened. @return false where there was none */
    boolean end(UUID account, UUID by, Instant now) {
        int ended = client.sql("""
                update account_provider set ended_by = :by, ended_at = :now where account_id = :account and ended_at is null
                """)
                .param("account", account)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        if (ended == 0) return false;
        client.sql("delete from spring_session where principal_name = :account")
                .param("account", account.toString())
                .update();
        return true;
    }
}
