package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.configuration.NoticeType.Terms;
import uk.saferhub.kernel.Decision;
import uk.saferhub.notices.orders.OrderStore;

/** Gathers what the rules ask about. */
@Component
class NoticeFacts {

    private final Configuration configuration;
    private final NoticeStore store;
    private final OrderStore orders;
    private final OfficerPowers powers;

    NoticeFacts(Configuration configuration, NoticeStore store, OrderStore orders, OfficerPowers powers) {
        this.configuration = configuration;
        this.store = store;
        this.orders = orders;
        this.powers = powers;
    }

    /** What is known of a notice being made out; the step before must be one that the actor may see. */
    NoticeRules.Made of(NewNotice asked, Actor actor) {
        NoticeType type = configuration.of(asked.partnership(), actor.today()).noticeType(asked.type());
        Notice prior = asked.prior() == null ? null : store.load(asked.prior(), actor.sight());
        Boolean orderStands = asked.order() == null
                ? null
                : orders.inForce(asked.order(), asked.issuedOn(), actor.sight(Permission.ISSUE_NOTICE));
        return new NoticeRules.Made(
                type,
                asked.issuedOn(),
                actor.today(),
                asked.served().kind(),
                Notice.key(asked.served().name()),
                asked.served().age(),
                asked.matter().conduct(),
                complyBy(asked, type),
                prior,
                prior == null ? null : StepRules.countsUntil(prior, terms(prior)),
                orderStands,
                asked.away());
    }

    /** As it would be for a next notice after this one, today: for the ladder. */
    Decision mayFollow(Notice prior, NoticeType next, LocalDate today) {
        Recipient recipient = prior.recipient();
        return NoticeRules.mayMake(new NoticeRules.Made(
                next,
                today,
                today,
                recipient,
                prior.nameKey(),
                prior.age(),
                prior.conduct(),
                null,
                prior,
                StepRules.countsUntil(prior, terms(prior)),
                next.underOrder() ? Boolean.TRUE : null,
                AwayRules.asks(next) ? anHour(next, today) : null));
    }

    /** One that no hours forbid: what is not asked yet stands in the way of nothing. */
    private static @Nullable Away anHour(NoticeType type, LocalDate today) {
        var begins = today.atTime(12, 0);
        return type.termsOn(today)
                .map(Terms::keepsAwayHours)
                .map(hours -> new Away("", begins, begins.plusHours(1), begins, begins.plusHours(1)))
                .orElse(null);
    }

    /** Whether the officer may issue it at once, so that it can be handed over. */
    Decision mayIssue(NewNotice asked, UUID realmId, Actor actor) {
        return NoticeRules.mayIssue(
                powers.holds(realmId, actor.accountId(), asked.type(), asked.issuedOn()),
                actor.may(Permission.AUTHORISE_NOTICE, realmId));
    }

    Decision mayIssue(Notice notice, Actor actor) {
        boolean authorised =
                notice.state() == NoticeState.AUTHORISED || actor.may(Permission.AUTHORISE_NOTICE, notice.realmId());
        return NoticeRules.mayIssue(
                powers.holds(notice.realmId(), actor.accountId(), notice.type(), notice.datedOn()), authorised);
    }

    /** The type as the release says that the notice was made under. */
    NoticeType type(Notice notice) {
        return configuration.pinned(notice.releaseId(), notice.partnership()).noticeType(notice.type());
    }

    /** The amounts and day counts of the notice's own day. */
    @Nullable
    Terms terms(Notice notice) {
        return type(notice).termsOn(notice.datedOn()).orElse(null);
    }

    /** The day given, or on which somebody need keep away no more; else the pack's number of days after the day of issue. */
    static @Nullable LocalDate complyBy(NewNotice asked, NoticeType type) {
        if (asked.away() != null) return asked.away().until().toLocalDate();
        if (asked.matter().complyBy() != null) return asked.matter().complyBy();
        Optional<Integer> days = type.termsOn(asked.issuedOn()).map(Terms::complyWithin);
        return days.map(n -> asked.issuedOn().plusDays(n)).orElse(null);
    }
}
