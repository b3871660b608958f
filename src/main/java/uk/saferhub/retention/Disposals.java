package uk.saferhub.retention;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;

/** Reviews and disposals in the database: each list is one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Disposals {

    /** As the locks know it. */
    static final String KIND = "disposal";

    static final int MOST = 200;

    private final JdbcClient client;

    Disposals(JdbcClient client) {
        this.client = client;
    }

    /** Two people who decide on one record at the same moment do so one after the other. */
    void lock(UUID record) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(:record, 7))")
                .param("record", record.toString())
                .query((row, n) -> n)
                .list();
    }

    Disposal add(
            DueRecord record,
            RulesInForce.InForce rule,
            ReviewRecord.Verdict verdict,
            String reason,
            @Nullable LocalDate next,
            Actor actor) {
        UUID id = Keys.next();
        client.sql("""
                insert into disposal (id, realm_id, area_id, reference, record_id, record_kind, record_reference, subject, rule_code,
                                      rule_words, release_id, trigger_on, due_on, decision, reason, next_review_on, organisation_id,
                                      account_id, decided_at)
                values (:id, :realm, :area, :reference, :record, :kind, :named, :subject, :rule, :words, :release, :trigger, :due,
                        :decision, :reason, :next, :organisation, :by, :at)
                """)
                .param("id", id)
                .param("realm", record.realmId())
                .param("area", record.areaId())
                .param("reference", Reference.next("DP"))
                .param("record", record.id())
                .param("kind", record.kind())
                .param("named", record.reference())
                .param("subject", record.subject())
                .param("rule", rule.rule().code())
                .param("words", rule.rule().toSentence())
                .param("release", rule.release())
                .param("trigger", record.triggerOn())
                .param("due", rule.dueOn(record))
                .param("decision", verdict.name())
                .param("reason", reason)
                .param("next", next)
                .param("organisation", actor.seat(record.realmId()).organisationId())
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return client.sql(DisposalRow.SELECT + "where d.id = :id")
                .param("id", id)
                .query(DisposalRow::read)
                .single();
    }

    /** Newest first; the caller has decided that the record may be seen. */
    List<Disposal> of(UUID recordId) {
        return client.sql(DisposalRow.SELECT + "where d.record_id = :record order by d.decided_at desc, d.id desc")
                .param("record", recordId)
                .query(DisposalRow::read)
                .list();
    }

    /** @throws NotFound where there is none that the actor may see */
    Disposal load(Actor actor, String reference) {
        return client.sql(DisposalRow.SELECT + "where d.reference = :reference and "
                        + actor.sight().where("d"))
                .param("reference", reference)
                .params(actor.sight().params())
                .query(DisposalRow::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Proposals: those that wait first, then the newest; at most {@link #MOST}. */
    List<Disposal> proposed(Actor actor) {
        return client.sql(
                        DisposalRow.SELECT + "where d.decision = 'DISPOSE' and "
                                + actor.sight().where("d")
                                + " order by done.happened_at is not null or no.happened_at is not null, d.decided_at desc, d.id limit :most")
                .params(actor.sight().params())
                .param("most", MOST)
                .query(DisposalRow::read)
                .list();
    }

    /** Carried out from that day on (Europe/London), newest first; at most {@link #MOST}. */
    List<Disposal> done(Actor actor, LocalDate from) {
        return client.sql(DisposalRow.SELECT + "where done.happened_at >= :from and "
                        + actor.sight().where("d") + " order by done.happened_at desc, d.id limit :most")
                .params(actor.sight().params())
                .param("from", Timestamp.from(from.atStartOfDay(Actor.LONDON).toInstant()))
                .param("most", MOST)
                .query(DisposalRow::read)
                .list();
    }

    /** Approved and not carried out, the first approved first. */
    List<Disposal> approved(Actor actor, int most) {
        return client.sql(DisposalRow.SELECT + "where ok.id is not null and no.id is null and done.id is null and "
                        + actor.sight().where("d") + " order by ok.happened_at, d.id limit :most")
                .params(actor.sight().params())
                .param("most", most)
                .query(DisposalRow::read)
                .list();
    }

    /** @param step APPROVED, REFUSED or DONE, each once */
    void step(Disposal disposal, String step, String words, Actor actor) {
        client.sql("""
                insert into disposal_step (id, disposal_id, realm_id, step, words, account_id, happened_at)
                values (:id, :disposal, :realm, :step, :words, :by, :at)
                """)
                .param("id", Keys.next())
                .param("disposal", disposal.id())
                .param("realm", disposal.realmId())
                .param("step", step)
                .param("words", words)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }
}
