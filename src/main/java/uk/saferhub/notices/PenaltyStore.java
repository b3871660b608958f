package uk.saferhub.notices;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.NoticeType.Terms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Money;

/** Writes penalties and payments, and loads the penalty of a notice. */
@Component
class PenaltyStore {

    private final JdbcClient client;

    PenaltyStore(JdbcClient client) {
        this.client = client;
    }

    /** Asks for what the terms of the day of issue say. */
    void raise(Notice notice, Terms terms, LocalDate on, Actor actor) {
        long amount = Objects.requireNonNull(terms.penaltyPence(), "a penalty type has an amount");
        int pay = Objects.requireNonNullElse(terms.payWithin(), 14);
        Integer bar = terms.proceedingsAfter();
        LocalDate lastBarred = StepRules.lastDay(on, bar == null ? pay : bar, terms.proceedingsCounting());
        client.sql("""
                insert into penalty (id, realm_id, notice_id, amount_pence, discount_pence, discount_until, pay_by, proceedings_from, version, known_at)
                values (:id, :realm, :notice, :amount, :discount, :until, :payBy, :from, 0, :now)
                """)
                .param("id", Keys.next())
                .param("realm", notice.realmId())
                .param("notice", notice.id())
                .param("amount", amount)
                .param("discount", terms.discountPence())
                .param("until", terms.discountWithin() == null ? null : on.plusDays(terms.discountWithin()))
                .param("payBy", on.plusDays(pay))
                .param("from", lastBarred.plusDays(1))
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** The penalty of a notice that the caller has been let see. */
    Optional<Penalty> of(UUID noticeId) {
        return client.sql("""
                select p.id, p.notice_id, p.amount_pence, p.discount_pence, p.discount_until, p.pay_by, p.proceedings_from,
                       p.cancelled_on, p.version, coalesce(sum(y.paid_pence), 0) as paid,
                       coalesce(sum(y.paid_pence) filter (where y.paid_on <= p.discount_until), 0) as paid_early
                from penalty p left join penalty_payment y on y.penalty_id = p.id
                where p.notice_id = :notice group by p.id
                """)
                .param("notice", noticeId)
                .query((row, n) -> new Penalty(
                        row.getObject("id", UUID.class),
                        row.getObject("notice_id", UUID.class),
                        Money.ofPence(row.getLong("amount_pence")),
                        row.getObject("discount_pence") == null ? null : Money.ofPence(row.getLong("discount_pence")),
                        row.getObject("discount_until", LocalDate.class),
                        row.getObject("pay_by", LocalDate.class),
                        row.getObject("proceedings_from", LocalDate.class),
                        row.getObject("cancelled_on", LocalDate.class),
                        Money.ofPence(row.getLong("paid")),
                        Money.ofPence(row.getLong("paid_early")),
                        row.getInt("version")))
                .optional();
    }

    void pay(Notice notice, Penalty penalty, Money received, LocalDate on, Actor actor) {
        client.sql("""
                insert into penalty_payment (id, realm_id, penalty_id, paid_pence, paid_on, known_at, actor_id)
                values (:id, :realm, :penalty, :pence, :on, :now, :actor)
                """)
                .param("id", Keys.next())
                .param("realm", notice.realmId())
                .param("penalty", penalty.id())
                .param("pence", received.pence())
                .param("on", on)
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .update();
        client.sql("update penalty set version = version + 1 where id = :id")
                .param("id", penalty.id())
                .update();
    }

    void cancel(Penalty penalty, LocalDate on, String reason) {
        client.sql(
                        "update penalty set cancelled_on = :on, cancel_reason = :reason, version = version + 1 where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", penalty.id())
                .update();
    }
}
