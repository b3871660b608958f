package uk.saferhub.referrals;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.kernel.Keys;

/** The hub asks the referrer for more, and the referrer answers. */
@Component
class Questions {

    private final JdbcClient client;
    private final Screening screening;

    Questions(JdbcClient client, Screening screening) {
        this.client = client;
        this.screening = screening;
    }

    /** @param answer null while the hub waits for it */
    record Question(
            String question,
            String askedBy,
            OffsetDateTime askedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt) {

        private Question under(HeldWords held) {
            String told = answer == null ? null : held.in(answer);
            return new Question(held.in(question), askedBy, askedAt, told, answeredBy, answeredAt);
        }

        Instant asked() {
            return askedAt.toInstant();
        }
    }

    List<Question> of(Referral referral) {
        return client.sql("""
                select q.question, a.name as asked_by, q.asked_at, q.answer, b.name as answered_by, q.answered_at
                from referral_question q join account_label a on a.id = q.asked_by
                left join account_label b on b.id = q.answered_by
                where q.referral_id = :referral order by q.asked_at, q.id
                """).param("referral", referral.id()).query(Question.class).stream()
                .map(question -> question.under(referral.held()))
                .toList();
    }

    void ask(Referral referral, String question, Actor actor) {
        screening.move(referral, ReferralEvent.ASKED_FOR_MORE, Map.of("question", question), actor);
        client.sql("""
                insert into referral_question (id, referral_id, realm_id, question, asked_by, asked_at)
                values (:id, :referral, :realm, :question, :by, :now)
                """)
                .param("id", Keys.next())
                .param("referral", referral.id())
                .param("realm", referral.realmId())
                .param("question", question)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void answer(Referral referral, String answer, Actor actor) {
        screening.move(referral, ReferralEvent.ANSWERED, Map.of("answer", answer), actor);
        client.sql("""
                update referral_question set answer = :answer, answered_by = :by, answered_at = :now
                where referral_id = :referral and answered_at is null
                """)
                .param("answer", answer)
                .param("by", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .param("referral", referral.id())
                .update();
    }
}
