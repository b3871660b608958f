package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.WorkingDays;

/**
 * Closes the loop where the hub opens no case: who says what came of the referral, by when, and what they said; and a referral
 * taken back by whoever made it.
 */
@Component
class Loop {

    /** Four weeks of working days: time enough to have seen somebody, and still within the referrer's memory. */
    private static final int TELL_WITHIN = 20;

    /** Who says what came of it. @param told whether they have */
    record Owed(UUID organisationId, String organisation, LocalDate by, boolean told) {}

    /** What came of it. @param takenUp whether somebody works on it */
    record Result(boolean takenUp, String words, LocalDate heldOn, String organisation) {}

    /** @param ours whether the reader's body made the referral */
    record State(
            List<Questions.Question> questions,
            @Nullable Owed owed,
            @Nullable Result result,
            Decision mayTell,
            Decision mayRetract,
            boolean ours) {}

    private final JdbcClient client;
    private final Screening screening;
    private final Questions questions;

    Loop(JdbcClient client, Screening screening, Questions questions) {
        this.client = client;
        this.screening = screening;
        this.questions = questions;
    }

    State of(Referral referral, Actor actor) {
        Owed owed = owed(referral.id()).orElse(null);
        UUID body = actor.seat(referral.realmId()).organisationId();
        boolean ours = body.equals(referral.organisationId());
        return new State(
                ours || referral.asHub() ? questions.of(referral) : List.of(),
                owed,
                owed == null ? null : result(referral).orElse(null),
                mayTell(owed, body),
                ReferralRules.mayRetract(referral.status(), ours),
                ours);
    }

    /** Notes who is to say what came of it: the one agency or, where it went another way, the referrer who takes it there. */
    void owe(Referral referral, UUID organisationId, Actor actor) {
        client.sql("update referral set tells_organisation_id = :body, tell_by = :by where id = :id")
                .param("body", organisationId)
                .param("by", WorkingDays.ENGLAND_AND_WALES.add(actor.today(), TELL_WITHIN))
                .param("id", referral.id())
                .update();
    }

    /** @throws uk.saferhub.kernel.Refusal where nothing is asked of the actor's body, or it has been told */
    void tell(Referral referral, boolean takenUp, String words, Actor actor) {
        UUID body = actor.seat(referral.realmId()).organisationId();
        mayTell(owed(referral.id()).orElse(null), body).orThrow();
        client.sql("""
                insert into referral_result (id, referral_id, realm_id, taken_up, words, held_on, organisation_id, account_id, known_at)
                values (:id, :referral, :realm, :taken_up, :words, :held, :body, :by, :now)
                """)
                .param("id", Keys.next())
                .param("referral", referral.id())
                .param("realm", referral.realmId())
                .param("taken_up", takenUp)
                .param("words", words)
                .param("held", actor.today())
                .param("body", body)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        screening.tell(referral, "referral_result_told", Map.of("taken_up", takenUp, "words", words), actor);
    }

    /** Takes the referral back. @param why the hub reads it */
    void retract(Referral referral, String why, Actor actor) {
        boolean ours = actor.seat(referral.realmId()).organisationId().equals(referral.organisationId());
        ReferralRules.mayRetract(referral.status(), ours).orThrow();
        screening.retract(referral, why, actor);
    }

    private Decision mayTell(@Nullable Owed owed, UUID body) {
        return ReferralRules.mayTell(owed != null && owed.organisationId().equals(body), owed != null && owed.told());
    }

    private Optional<Owed> owed(UUID referralId) {
        return client.sql("""
                select r.tells_organisation_id as organisation_id, o.name as organisation, r.tell_by as by,
                       exists (select 1 from referral_result t where t.referral_id = r.id) as told
                from referral r join organisation_label o on o.id = r.tells_organisation_id where r.id = :id
                """).param("id", referralId).query(Owed.class).optional();
    }

    private Optional<Result> result(Referral referral) {
        return client.sql("""
                select t.taken_up, t.words, t.held_on, o.name as organisation
                from referral_result t join organisation_label o on o.id = t.organisation_id where t.referral_id = :id
                """)
                .param("id", referral.id())
                .query(Result.class)
                .optional()
                .map(result -> new Result(
                        result.takenUp(), referral.held().in(result.words()), result.heldOn(), result.organisation()));
    }
}
