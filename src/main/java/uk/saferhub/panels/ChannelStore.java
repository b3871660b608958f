package uk.saferhub.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.panels.ChannelStep.ClosingReason;
import uk.saferhub.registers.RecordForm;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;

/** Channel's cases. Every read carries the reader's sight and is logged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChannelStore {

    private static final RecordForm<ChannelReferral> REFERRAL = new RecordForm<>(ChannelReferral.class);

    private static final String SELECT = """
            select c.*, a.name as changed_by_name
            from channel_case c join account_label a on a.id = c.changed_by
            where\s""";

    private final JdbcClient client;
    private final ReadLog log;

    ChannelStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    void add(UUID id, UUID realmId, UUID areaId, String reference, ChannelReferral referral, Actor actor) {
        client.sql("""
                insert into channel_case (id, realm_id, area_id, reference, national_reference, referred_on, sex, mental_health,
                                          ideology, stage, last_on, changed_by, changed_at, known_at)
                values (:id, :realm, :area, :reference, :national_reference, :referred_on, :sex, :mental_health,
                        :ideology, 'REFERRED', :referred_on, :by, :at, :at)
                """)
                .params(REFERRAL.parameters(referral))
                .param("id", id)
                .param("realm", realmId)
                .param("area", areaId)
                .param("reference", reference)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
    }

    /** Writes the step and where the case then stands; says whether the case still had the version that was read. */
    boolean take(ChannelCase subject, ChannelStage stage, ChannelStep step, Actor actor) {
        boolean closes = stage == ChannelStage.EXITED || stage == ChannelStage.NOT_ADOPTED;
        int changed = client.sql("""
                update channel_case set stage = :stage, last_on = :on, version = version + 1, changed_by = :by, changed_at = :at,
                  adopted_on = case when :event = 'ADOPT' then :on else adopted_on end,
                  provider = case :event when 'ENGAGE_PROVIDER' then true when 'END_PROVIDER' then false else provider end,
                  closed_on = case when :closes then coalesce(closed_on, :on) end,
                  closing_reason = coalesce(:reason, closing_reason),
                  reviews_after_exit = reviews_after_exit + case when :event = 'REVIEW_AFTER_EXIT' then 1 else 0 end
                where id = :id and version = :version
                """)
                .param("id", subject.id())
                .param("version", subject.version())
                .param("stage", stage.name())
                .param("event", step.event().name())
                .param("on", step.takenOn())
                .param("closes", closes)
                .param(
                        "reason",
                        step.closingReason() == null
                                ? null
                                : step.closingReason().name(),
                        java.sql.Types.VARCHAR)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        client.sql("""
                insert into channel_step (id, realm_id, case_id, event, taken_on, closing_reason, recorded_by, recorded_at)
                values (:id, :realm, :case, :event, :on, :reason, :by, :at)
                """)
                .param("id", Keys.next())
                .param("realm", subject.realmId())
                .param("case", subject.id())
                .param("event", step.event().name())
                .param("on", step.takenOn())
                .param(
                        "reason",
                        step.closingReason() == null
                                ? null
                                : step.closingReason().name(),
                        java.sql.Types.VARCHAR)
                .param("by", actor.accountId())
                .param("at", Timestamp.from(actor.now()))
                .update();
        return changed == 1;
    }

    /** Newest first. At most 500: a panel has a handful. */
    List<ChannelCase> all(Actor actor) {
        Sight sight = actor.sight();
        List<ChannelCase> cases = client.sql(SELECT + sight.where("c") + " order by c.referred_on desc limit 500")
                .params(sight.params())
                .query(ChannelStore::subject)
                .list();
        log.read(cases.stream().map(ChannelCase::id).toList());
        return cases;
    }

    /** @throws NotFound where it is not there or may not be known */
    ChannelCase one(Actor actor, String reference) {
        Sight sight = actor.sight();
        ChannelCase subject = client.sql(SELECT + "c.reference = :reference and " + sight.where("c"))
                .params(sight.params())
                .param("reference", reference)
                .query(ChannelStore::subject)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(subject.id());
        return subject;
    }

    /** Whether that realm has a case of this number already. */
    boolean has(UUID realmId, String nationalReference) {
        return client.sql(
                        "select exists (select 1 from channel_case where realm_id = :realm and national_reference = :number)")
                .param("realm", realmId)
                .param("number", nationalReference)
                .query(Boolean.class)
                .single();
    }

    /** Bodies that may be invited to a case. */
    List<Choice> bodies() {
        return client.sql("select id, name from organisation_label order by name")
                .query((row, n) -> Choice.of(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** The name of a person who recorded something. */
    String name(UUID accountId) {
        return client.sql("select name from account_label where id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
    }

    private static ChannelCase subject(ResultSet row, int n) throws SQLException {
        String reason = row.getString("closing_reason");
        return new ChannelCase(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getString("reference"),
                REFERRAL.of(row),
                ChannelStage.valueOf(row.getString("stage")),
                row.getObject("last_on", LocalDate.class),
                row.getObject("adopted_on", LocalDate.class),
                row.getBoolean("provider"),
                row.getObject("closed_on", LocalDate.class),
                reason == null ? null : ClosingReason.valueOf(reason),
                row.getInt("reviews_after_exit"),
                row.getInt("version"),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant());
    }
}
