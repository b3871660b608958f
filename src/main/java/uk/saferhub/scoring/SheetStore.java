package uk.saferhub.scoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Refusal;

/** Writes scorings. */
@Component
class SheetStore {

    private final JdbcClient client;

    SheetStore(JdbcClient client) {
        this.client = client;
    }

    UUID open(UUID recordId, UUID realmId, UUID matrixId, Occasion occasion, Instant now) {
        UUID id = Keys.next();
        client.sql("""
                insert into score_sheet (id, realm_id, record_id, matrix_id, occasion, opened_at)
                values (:id, :realm, :record, :matrix, :occasion, :now)
                """)
                .param("id", id)
                .param("realm", realmId)
                .param("record", recordId)
                .param("matrix", matrixId)
                .param("occasion", occasion.name())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** True where the body had not been asked yet. */
    boolean ask(Sheet sheet, UUID organisationId, Actor actor) {
        return client.sql("""
                insert into score_asked (sheet_id, organisation_id, realm_id, asked_at, asked_by)
                values (:sheet, :organisation, :realm, :now, :by) on conflict do nothing
                """)
                        .param("sheet", sheet.id())
                        .param("organisation", organisationId)
                        .param("realm", sheet.realmId())
                        .param("now", Timestamp.from(actor.now()))
                        .param("by", actor.accountId())
                        .update()
                == 1;
    }

    /** @param organisationId whose answers; null for the agreed ones */
    void answer(Sheet sheet, @Nullable UUID organisationId, List<Answer> answers, Actor actor) {
        for (Answer answer : answers)
            client.sql("""
                    insert into score_answer
                      (id, sheet_id, realm_id, organisation_id, factor, level, reason, answered_by, answered_at)
                    values (:id, :sheet, :realm, :organisation, :factor, :level, :reason, :by, :now)
                    """)
                    .param("id", Keys.next())
                    .param("sheet", sheet.id())
                    .param("realm", sheet.realmId())
                    .param("organisation", organisationId, java.sql.Types.OTHER)
                    .param("factor", answer.factor())
                    .param("level", answer.level())
                    .param("reason", answer.reason())
                    .param("by", actor.accountId())
                    .param("now", Timestamp.from(actor.now()))
                    .update();
    }

    void agree(
            Sheet sheet, List<Answer> answers, Tally tally, String reason, @Nullable ChosenBand chosen, Actor actor) {
        var band = tally.band();
        if (band == null)
            throw new IllegalStateException("no band of " + sheet.matrix().code() + " holds " + tally);
        int agreed = client.sql("""
                update score_sheet set agreed_at = :now, agreed_by = :by, reason = :reason, total = :total, band = :band,
                  overriding_band = :chosen, override_reason = :why
                where id = :sheet and agreed_at is null
                """)
                .param("now", Timestamp.from(actor.now()))
                .param("by", actor.accountId())
                .param("reason", reason)
                .param("total", tally.points())
                .param("band", band.code())
                .param("chosen", chosen == null ? null : chosen.band())
                .param("why", chosen == null ? null : chosen.reason())
                .param("sheet", sheet.id())
                .update();
        // Somebody agreed it between our reading and our writing.
        if (agreed == 0)
            throw new Refusal((Decision.Refused) Decision.refused(
                    "HUB-02-G", "Somebody else has just agreed this score.", "the partnership's scoring matrix"));
        answer(sheet, null, answers, actor);
    }
}
