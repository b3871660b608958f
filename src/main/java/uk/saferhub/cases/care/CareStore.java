package uk.saferhub.cases.care;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.kernel.Keys;

/** Assessments of people in a case, how those harmed are looked after, and what they were told. */
@Component
class CareStore {

    /** @param id null before it is kept. @param overrideReason null where the band counts that the total falls in. @param nextDueOn null where no other is asked for */
    record Assessment(
            @Nullable UUID id,
            UUID sheetId,
            LocalDate heldOn,
            int score,
            String band,
            String bandLabel,
            String words,
            @Nullable String overrideReason,
            @Nullable LocalDate nextDueOn,
            String organisation,
            String account) {}

    /** @param everyDays working days between updates */
    record Care(
            String contact, String means, int everyDays, String safety, LocalDate fromDay, LocalDate nextUpdateOn) {}

    record Update(UUID id, LocalDate toldOn, String words, String feedback, String organisation, String account) {}

    private final JdbcClient client;

    private final CaseClocks clocks;

    CareStore(JdbcClient client, CaseClocks clocks) {
        this.client = client;
        this.clocks = clocks;
    }

    private JdbcClient.StatementSpec of(String sql, HubCase hubCase, UUID party, Actor actor) {
        return client.sql(sql)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("party", party)
                .param("organisation", actor.seat(hubCase.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()));
    }

    void assessed(HubCase hubCase, UUID party, Assessment made, Actor actor) {
        of("""
                insert into case_assessment (id, realm_id, case_id, party_id, sheet_id, held_on, score, band, band_label, words,
                  override_reason, next_due_on, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :party, :sheet, :held, :score, :band, :label, :words,
                  :why, :next, :organisation, :actor, :now)
                """, hubCase, party, actor)
                .param("sheet", made.sheetId())
                .param("held", made.heldOn())
                .param("score", made.score())
                .param("band", made.band())
                .param("label", made.bandLabel())
                .param("words", made.words())
                .param("why", made.overrideReason())
                .param("next", made.nextDueOn())
                .update();
    }

    /** Newest first. */
    List<Assessment> assessments(UUID party) {
        return client.sql("""
                select a.id, a.sheet_id, a.held_on, a.score, a.band, a.band_label, a.words, a.override_reason, a.next_due_on,
                       o.name as organisation, p.name as account
                from case_assessment a join organisation_label o on o.id = a.organisation_id
                join account_label p on p.id = a.account_id
                where a.party_id = :party and a.withdrawn_at is null order by a.held_on desc, a.id desc
                """).param("party", party).query(Assessment.class).list();
    }

    /** Puts a plan in the place of the one that holds. */
    void plan(HubCase hubCase, UUID party, Care care, Actor actor) {
        client.sql("update case_care set replaced_at = :now where party_id = :party and replaced_at is null")
                .param("party", party)
                .param("now", Timestamp.from(actor.now()))
                .update();
        of("""
                insert into case_care (id, realm_id, case_id, party_id, contact, means, every_days, safety, from_day,
                  next_update_on, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :party, :contact, :means, :every, :safety, :since,
                  :next, :organisation, :actor, :now)
                """, hubCase, party, actor)
                .param("contact", care.contact())
                .param("means", care.means())
                .param("every", care.everyDays())
                .param("safety", care.safety())
                .param("since", care.fromDay())
                .param("next", care.nextUpdateOn())
                .update();
        clocks.updateDue(hubCase.id(), party, care.fromDay(), care.nextUpdateOn(), actor);
    }

    /** How somebody harmed is reached, and kept safe, is for the hub that wrote it: to an agency both are empty. */
    Optional<Care> care(UUID party, HubCase hubCase) {
        return client.sql("""
                select contact, case when :hub then means else '' end as means, every_days,
                       case when :hub then safety else '' end as safety, from_day, next_update_on
                from case_care where party_id = :party and replaced_at is null
                """)
                .param("party", party)
                .param("hub", hubCase.asHub())
                .query(Care.class)
                .optional();
    }

    /** @param next the last day for the one after it; null where there is no plan */
    void told(
            HubCase hubCase,
            UUID party,
            LocalDate on,
            String words,
            String feedback,
            @Nullable LocalDate next,
            Actor actor) {
        of("""
                insert into case_update (id, realm_id, case_id, party_id, told_on, words, feedback, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :party, :told, :words, :feedback, :organisation, :actor, :now)
                """, hubCase, party, actor)
                .param("told", on)
                .param("words", words)
                .param("feedback", feedback)
                .update();
        clocks.met(ClockKind.VICTIM_UPDATE, party, on);
        if (next == null) return;
        clocks.updateDue(hubCase.id(), party, on, next, actor);
        client.sql("update case_care set next_update_on = :next where party_id = :party and replaced_at is null")
                .param("party", party)
                .param("next", next)
                .update();
    }

    /** Newest first. */
    List<Update> updates(UUID party) {
        return client.sql("""
                select u.id, u.told_on, u.words, u.feedback, o.name as organisation, p.name as account
                from case_update u join organisation_label o on o.id = u.organisation_id
                join account_label p on p.id = u.account_id
                where u.party_id = :party and u.withdrawn_at is null order by u.told_on desc, u.id desc
                """).param("party", party).query(Update.class).list();
    }
}
