package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Realm;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.notices.orders.OrderStore;

/** Writes a notice that the rules allow, as a draft. */
@Component
class NoticeMaking {

    private final Configuration configuration;
    private final NoticeStore store;
    private final AwayStore aways;
    private final OrderStore orders;
    private final Areas areas;
    private final NoticeJournal journal;

    NoticeMaking(
            Configuration configuration,
            NoticeStore store,
            AwayStore aways,
            OrderStore orders,
            Areas areas,
            NoticeJournal journal) {
        this.aways = aways;
        this.configuration = configuration;
        this.store = store;
        this.orders = orders;
        this.areas = areas;
        this.journal = journal;
    }

    Notice draft(Actor actor, Realm realm, NewNotice asked, NoticeRules.Made made) {
        UUID organisation = actor.seat(realm.id()).organisationId();
        Notice notice = notice(actor, realm, asked, made);
        Optional<UUID> order =
                Optional.ofNullable(asked.order()).map(reference -> orders.idOf(reference, actor.sight()));
        store.add(notice, asked, order, actor, organisation);
        if (asked.away() != null) aways.add(notice, asked.away());
        journal.register(notice.id(), "notice", notice.reference(), realm.id(), notice.areaId(), actor);
        journal.record(
                notice.id(), realm.id(), actor, asked.issuedOn(), "notice_drafted", Map.of("type", notice.type()));
        if (store.find(notice.id(), actor.sight()).isEmpty()) {
            Decision.refused("ENF-02-I", "That area lies outside the one you act in.", "your grant")
                    .orThrow();
        }
        return notice;
    }

    /** As it stands after the event just recorded. */
    Notice again(Notice notice, Actor actor) {
        return store.find(notice.id(), actor.sight()).orElseThrow(NotFound::new);
    }

    private Notice notice(Actor actor, Realm realm, NewNotice asked, NoticeRules.Made made) {
        LocalDate on = asked.issuedOn();
        return new Notice(
                Keys.next(),
                realm.id(),
                areas.named(asked.where().area()).id(),
                realm.partnership(),
                Reference.next("N"),
                asked.type(),
                configuration.of(asked.partnership(), actor.today()).releaseId(),
                made.recipient(),
                asked.served().name(),
                made.nameKey(),
                made.age(),
                asked.where().place(),
                Notice.key(asked.where().place()),
                made.conduct(),
                asked.matter().happened(),
                asked.matter().requires(),
                made.complyBy(),
                asked.counted().team(),
                made.prior() == null ? null : made.prior().id(),
                actor.accountId(),
                NoticeState.DRAFT,
                on,
                null,
                null,
                null,
                on,
                0);
    }
}
