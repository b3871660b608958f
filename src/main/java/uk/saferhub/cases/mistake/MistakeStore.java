package uk.saferhub.cases.mistake;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;

/** What was entered by mistake, and what holds without it. Names of tables and columns are those of {@link Mistake} alone. */
@Component
class MistakeStore {

    /** A standing entry. @param partyId of an update, whose it is; else null */
    record Entered(
            UUID id, LocalDate onDay, String by, @Nullable UUID partyId) {}

    /** One of a case's scores. @param nextReviewOn null at closing */
    record Score(
            UUID id,
            String occasion,
            @Nullable Integer score,
            @Nullable String band,
            @Nullable LocalDate nextReviewOn) {}

    /** Since when somebody harmed is to be told anew, and after how many working days. */
    record Owed(LocalDate since, int everyDays) {}

    private final JdbcClient client;

    MistakeStore(JdbcClient client) {
        this.client = client;
    }

    /** Nothing where it is not of this case, or was taken back. */
    Optional<Entered> one(Mistake mistake, HubCase hubCase, UUID id) {
        return client.sql("""
                select m.id, m.%s as on_day, p.name as by, %s as party_id
                from %s m join account_label p on p.id = m.account_id
                where m.id = :id and m.case_id = :case and m.withdrawn_at is null
                """.formatted(
                        mistake.day(), mistake == Mistake.UPDATE ? "m.party_id" : "null::uuid", mistake.table()))
                .param("id", id)
                .param("case", hubCase.id())
                .query(Entered.class)
                .optional();
    }

    /** @return whether it stood until now */
    boolean withdraw(Mistake mistake, UUID id, Actor actor) {
        return client.sql("update " + mistake.table()
                                + " set withdrawn_at = :now where id = :id and withdrawn_at is null")
                        .param("now", Timestamp.from(actor.now()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those that stand, newest first. */
    List<Score> scores(UUID caseId) {
        return client.sql("""
                select id, occasion, score, band, next_review_on from case_score
                where case_id = :case and withdrawn_at is null order by held_on desc, id desc
                """).param("case", caseId).query(Score.class).list();
    }

    /** From the last update that stands, else from the plan's first day; nothing where there is no plan. */
    Optional<Owed> owed(UUID partyId) {
        return client.sql("""
                select coalesce((select max(u.told_on) from case_update u where u.party_id = k.party_id and u.withdrawn_at is null),
                         k.from_day) as since, k.every_days
                from case_care k where k.party_id = :party and k.replaced_at is null
                """).param("party", partyId).query(Owed.class).optional();
    }

    void tellBy(UUID partyId, LocalDate next) {
        client.sql("update case_care set next_update_on = :next where party_id = :party and replaced_at is null")
                .param("next", next)
                .param("party", partyId)
                .update();
    }
}
