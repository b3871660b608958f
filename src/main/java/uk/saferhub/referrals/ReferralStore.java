package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.web.Stale;
import uk.saferhub.web.Words;

/** Writes referrals. */
@Component
class ReferralStore {

    private static final Words WORDS = Words.of(ReferralStore.class);

    private final JdbcClient client;
    private final ObjectMapper json;

    ReferralStore(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** Adds it without reading it back. */
    void add(UUID id, NewReferral made, ReferralHub hub, UUID organisationId, Actor actor) {
        client.sql("""
            insert into referral (id, realm_id, area_id, reference, hub, organisation_id, referred_by, received_at,
              decide_by, status, kind, title, words, release_id, changed_at, changed_by)
            values (:id, :realm, :area, :reference, :hub, :organisation, :by, :now,
              :decide_by, 'RECEIVED', :kind, :title, :words::json, :release, :now, :by)
            """)
                .param("id", id)
                .param("realm", hub.realmId())
                .param("area", hub.areaId())
                .param("reference", made.reference())
                .param("hub", hub.code())
                .param("organisation", organisationId)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("decide_by", made.decideBy())
                .param("kind", made.kind().name())
                .param("title", made.title())
                .param("words", json.writeValueAsString(made.said()))
                .param("release", hub.releaseId(), java.sql.Types.OTHER)
                .update();
    }

    /** Of one that came from elsewhere: the moment at which it came in there. */
    void came(UUID id, Instant at) {
        client.sql("update referral set received_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** As above: what was decided of it there. */
    void came(UUID id, BroughtReferral.Decided decision, Instant at, Actor actor) {
        client.sql("""
            update referral set status = :status, decided_at = :at, decided_by = :by, reason = :reason, answer = :answer,
              case_id = :case, case_reference = :reference where id = :id
            """)
                .param("status", decision.status().name())
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("reason", decision.reason())
                .param("answer", decision.answer().isEmpty() ? null : decision.answer())
                .param("case", decision.caseId(), java.sql.Types.OTHER)
                .param("reference", decision.caseReference())
                .param("id", id)
                .update();
    }

    void party(UUID referralId, UUID realmId, UUID personId, String role) {
        client.sql("""
            insert into referral_party (id, referral_id, realm_id, person_id, role)
            values (:id, :referral, :realm, :person, :role)
            """)
                .param("id", Keys.next())
                .param("referral", referralId)
                .param("realm", realmId)
                .param("person", personId)
                .param("role", role)
                .update();
    }

    /** What it is about as the referrer wrote it, whoever reads it. */
    String title(Referral referral) {
        return client.sql("select title from referral where id = :id")
                .param("id", referral.id())
                .query(String.class)
                .single();
    }

    /** Moves the status on, if the version is still the one that was read. @throws Stale where somebody was quicker */
    void move(Referral referral, ReferralStatus to, Actor actor) {
        move(referral, to, "", null, actor);
    }

    private void move(Referral referral, ReferralStatus to, String reason, @Nullable String answer, Actor actor) {
        int moved = client.sql("""
            update referral set status = :to, version = version + 1, changed_at = :now, changed_by = :by
            where id = :id and version = :version
            """)
                .param("to", to.name())
                .param("now", Timestamp.from(actor.now()))
                .param("by", actor.accountId())
                .param("id", referral.id())
                .param("version", referral.version())
                .update();
        if (moved == 0) throw stale(referral, to, reason, answer);
    }

    void decide(Referral referral, ReferralStatus to, String reason, @Nullable String answer, Actor actor) {
        move(referral, to, reason, answer, actor);
        client.sql("""
            update referral set decided_at = :now, decided_by = :by, reason = :reason, answer = :answer where id = :id
            """)
                .param("now", Timestamp.from(actor.now()))
                .param("by", actor.accountId())
                .param("reason", reason)
                .param("answer", answer)
                .param("id", referral.id())
                .update();
    }

    /** What somebody sent beside what is saved by now, so that their words are not lost. */
    Stale stale(Referral referral, ReferralStatus to, String reason, @Nullable String answer) {
        return client.sql("""
            select r.status, r.reason, r.answer, r.version, r.changed_at, a.name as changer
            from referral r join account_label a on a.id = r.changed_by where r.id = :id
            """)
                .param("id", referral.id())
                .query((row, n) -> {
                    var theirs = ReferralStatus.valueOf(row.getString("status"));
                    var differences = new ArrayList<Stale.Difference>();
                    differ(differences, "Status", WORDS.of(theirs), WORDS.of(to));
                    differ(differences, "Why, for the hub", told(referral, row.getString("reason")), reason);
                    differ(differences, "What the referrer is told", told(referral, row.getString("answer")), answer);
                    var at = row.getTimestamp("changed_at").toInstant();
                    return new Stale(row.getString("changer"), at, row.getInt("version"), differences);
                })
                .single();
    }

    private static @Nullable String told(Referral referral, @Nullable String text) {
        return text == null ? null : referral.held().in(text);
    }

    private static void differ(
            List<Stale.Difference> differences, String label, @Nullable String theirs, @Nullable String yours) {
        var one = new Stale.Difference(label, theirs == null ? "" : theirs, yours == null ? "" : yours);
        if (!one.theirs().equals(one.yours())) differences.add(one);
    }
}
