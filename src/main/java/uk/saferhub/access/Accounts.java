package uk.saferhub.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.provider.Providers;
import uk.saferhub.kernel.Keys;

/** Accounts and their grants. A grant is added and ended, never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Accounts {

    private final JdbcClient client;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Passwords given;
    private final ProviderLinks links;
    private final Providers providers;

    Accounts(
            JdbcClient client,
            PasswordEncoder passwords,
            Secrets secrets,
            Passwords given,
            ProviderLinks links,
            Providers providers) {
        this.given = given;
        this.links = links;
        this.providers = providers;
        this.client = client;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    /**
     * Makes an account.
     *
     * @param password what to sign in with, at least 12 characters
     * @param secondFactor RFC 6238 secret; null to have the person set one up at the first sign-in
     * @throws IllegalArgumentException when the address is taken or the password short: the message is for the user
     */
    public UUID create(String name, String email, String password, byte @Nullable [] secondFactor) {
        if (password.length() < 12) throw new IllegalArgumentException("The password needs at least 12 characters.");
        if (find(email).isPresent())
            throw new IllegalArgumentException("There is an account for " + email + " already.");
        UUID id = Keys.next();
        client.sql("""
                insert into account (id, name, email, kind, password_hash, totp_secret)
                values (:id, :name, :email, 'person', :hash, :secret)
                """)
                .param("id", id)
                .param("name", name)
                .param("email", email.strip().toLowerCase())
                .param("hash", passwords.encode(password))
                .param("secret", secondFactor == null ? null : secrets.lock(secondFactor))
                .update();
        return id;
    }

    /**
     * A password that its giver knows: its holder chooses another at the next sign-in, and every open session ends.
     *
     * @throws IllegalArgumentException where it will not do: the message is for the user
     */
    public void givePassword(UUID account, String password) {
        String fault = Passwords.fault(password, address(account));
        if (fault != null) throw new IllegalArgumentException(fault + ".");
        given.give(account, password);
    }

    /**
     * The operator's word that somebody signs in through an identity provider from now on.
     *
     * @param provider its code in the settings
     * @throws IllegalArgumentException where there is no such provider, or the account is linked already: the message is for the user
     */
    public void link(UUID account, String provider, UUID by, Instant now) {
        if (providers.named(provider).isEmpty())
            throw new IllegalArgumentException("saferhub.providers names no " + provider + ".");
        if (!links.name(account, provider, null, by, now))
            throw new IllegalArgumentException("The account is linked to a provider already.");
    }

    /** Ends that, and every session. @throws IllegalArgumentException where there is no link: the message is for the user */
    public void unlink(UUID account, UUID by, Instant now) {
        if (!links.end(account, by, now)) throw new IllegalArgumentException("The account is linked to no provider.");
    }

    /** The account of a service that acts under a name of its own, made when it first acts. */
    public UUID service(String name) {
        client.sql(
                        "insert into account (id, name, email, kind) values (:id, :name, :email, 'service') on conflict (email) do nothing")
                .param("id", Keys.next())
                .param("name", name)
                .param("email", name + "@service.invalid")
                .update();
        return find(name + "@service.invalid").orElseThrow();
    }

    /** What an account is called from now on. */
    void rename(UUID account, String name) {
        client.sql("update account set name = :name where id = :id")
                .param("name", name)
                .param("id", account)
                .update();
    }

    public Optional<UUID> find(String email) {
        return client.sql("select id from account where email = :email")
                .param("email", email.strip().toLowerCase())
                .query(UUID.class)
                .optional();
    }

    /** Where to write to somebody. */
    public String address(UUID accountId) {
        return client.sql("select email from account where id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
    }

    /** The organisation's key by its code. */
    public Optional<UUID> organisation(String code) {
        return client.sql("select id from organisation where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /**
     * Grants a role: one tuple of person, organisation, role, realm, area and time. Where the partnership's grants lapse, its
     * last day is no later than that. Those of a sealed panel lapse where somebody looks at reading in that panel, who confirms
     * them: nobody outside the panel may know of them, and without such a person it would be shut to everybody one day.
     *
     * @param areaCode the area within which it holds
     * @throws IllegalArgumentException naming what is not configured
     */
    public UUID grant(
            UUID accountId,
            String organisationCode,
            String partnership,
            String roleCode,
            String areaCode,
            LocalDate from,
            @Nullable LocalDate until,
            UUID grantedBy,
            Instant now) {
        UUID id = Keys.next();
        int made = client.sql("""
                insert into access_grant (id, account_id, organisation_id, role_id, realm_id, area_id, held_from, held_until, until_asked,
                                          granted_by, known_at)
                select :id, :account, o.id, ro.id, r.id, a.id, :from,
                       case when p.confirm_within is not null and (r.compartment in ('hub', 'enforcement', 'governance')
                              or exists (select from access_grant w join role_permission wp on wp.role_id = w.role_id
                                         where w.realm_id = r.id and wp.permission = 'REVIEW_ACCESS' and w.account_id <> :account
                                           and w.held_from <= :today and (w.held_until is null or w.held_until >= :today)))
                            then least(:until::date, greatest(:from::date, :today::date) + p.confirm_within)
                            else :until::date end,
                       :until, :by, :now
                from organisation o, role ro join partnership p on p.id = ro.partnership_id
                join realm r on r.partnership_id = p.id and r.compartment = ro.compartment, area a
                where o.code = :organisation and p.code = :partnership and ro.code = :role and a.code = :area
                """)
                .param("id", id)
                .param("account", accountId)
                .param("organisation", organisationCode)
                .param("partnership", partnership)
                .param("role", roleCode)
                .param("area", areaCode)
                .param("from", from)
                .param("until", until)
                .param("today", now.atZone(Actor.LONDON).toLocalDate())
                .param("by", grantedBy)
                .param("now", Timestamp.from(now))
                .update();
        if (made == 0) {
            throw new IllegalArgumentException("Not configured: organisation %s, role %s of partnership %s, area %s."
                    .formatted(organisationCode, roleCode, partnership, areaCode));
        }
        return id;
    }

    /** Ends a grant: its last day is the one given. Takes effect on the holder's next request. */
    public void end(UUID grantId, LocalDate lastDay) {
        client.sql("update access_grant set held_until = :last, until_asked = :last where id = :id")
                .param("last", lastDay)
                .param("id", grantId)
                .update();
    }
}
