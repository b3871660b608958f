package uk.saferhub.notices.orders;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.notices.NoticeJournal;

/** Extends an order, or ends it before its time. Under the permission RECORD_ORDER. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExtendOrder {

    private final OrderStore store;
    private final NoticeJournal journal;

    ExtendOrder(OrderStore store, NoticeJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    /**
     * @param on the day it was extended
     * @param until the new last day
     * @throws uk.saferhub.kernel.Refusal naming rule and section
     */
    public void extend(Actor actor, String reference, LocalDate on, LocalDate until, String note) {
        Order order = store.hold(reference, actor.sight());
        OrderRules.mayExtend(order, on, until, actor.today()).orThrow();
        store.change(order, order.madeOn(), order.inForceOn(), until, null);
        store.add(order, new OrderEvent(OrderEvent.What.EXTENDED, on, until, note), actor);
        journal.record(order.id(), order.realmId(), actor, on, "order_extended", Map.of("until", until.toString()));
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public void end(Actor actor, String reference, LocalDate on, String note) {
        Order order = store.hold(reference, actor.sight());
        OrderRules.mayEnd(order, on, actor.today()).orThrow();
        store.change(order, order.madeOn(), order.inForceOn(), order.endsOn(), on);
        store.add(order, new OrderEvent(OrderEvent.What.ENDED, on, null, note), actor);
        journal.record(order.id(), order.realmId(), actor, on, "order_ended", Map.of("note", note));
    }
}
