package uk.saferhub.cases.review;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;

/** The scores of a case through its life (HUB-08). */
@Component
public class ScoreStore {

    public enum Occasion {
        OPENING,
        REVIEW,
        CLOSING
    }

    /**
     * @param words what was found; may be empty
     * @param nextReviewOn null at closing
     * @param sheetId the answers behind the score; null where its total was entered by hand
     * @param overrideReason why another band counts than the one that the total falls in; null where that one does
     */
    public record Entry(
            Occasion occasion,
            LocalDate heldOn,
            @Nullable Integer score,
            @Nullable String band,
            String words,
            @Nullable LocalDate nextReviewOn,
            @Nullable UUID sheetId,
            @Nullable String overrideReason) {

        /** Of a total that was entered by hand. */
        public static Entry byHand(
                Occasion occasion,
                LocalDate heldOn,
                @Nullable Integer score,
                @Nullable String band,
                String words,
                @Nullable LocalDate nextReviewOn) {
            return new Entry(occasion, heldOn, score, band, words, nextReviewOn, null, null);
        }
    }

    /** An entry as a reader sees it, with who made it. */
    public record Shown(
            UUID id,
            Occasion occasion,
            LocalDate heldOn,
            @Nullable Integer score,
            @Nullable String band,
            String words,
            @Nullable LocalDate nextReviewOn,
            @Nullable UUID sheetId,
            @Nullable String overrideReason,
            String organisation,
            String account) {}

    private final JdbcClient client;

    ScoreStore(JdbcClient client) {
        this.client = client;
    }

    public void add(UUID caseId, UUID realmId, Entry entry, UUID organisation, Actor actor) {
        client.sql("""
                insert into case_score (id, realm_id, case_id, occasion, held_on, score, band, words, next_review_on,
                  sheet_id, override_reason, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :occasion, :held, :score, :band, :words, :review, :sheet, :why, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", realmId)
                .param("case", caseId)
                .param("occasion", entry.occasion().name())
                .param("held", entry.heldOn())
                .param("score", entry.score())
                .param("band", entry.band())
                .param("words", entry.words())
                .param("review", entry.nextReviewOn())
                .param("sheet", entry.sheetId(), java.sql.Types.OTHER)
                .param("why", entry.overrideReason())
                .param("organisation", organisation)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Newest first. The caller has decided that the case may be seen. */
    public List<Shown> of(UUID caseId) {
        return client.sql("""
                select s.id, s.occasion, s.held_on, s.score, s.band, s.words, s.next_review_on, s.sheet_id, s.override_reason,
                       o.name as organisation, p.name as account
                from case_score s
                join organisation_label o on o.id = s.organisation_id
                join account_label p on p.id = s.account_id
                where s.case_id = :case and s.withdrawn_at is null order by s.held_on desc, s.id desc
                """).param("case", caseId).query(Shown.class).list();
    }
}
