package uk.saferhub.notices.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Realms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.notices.NoticeJournal;

/** Records that a public space protection order is authorised, and later made. Under the permission RECORD_ORDER. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordPspo {

    /**
     * A public space protection order as its committee authorised it.
     *
     * @param partnership whose order: a code
     * @param place the restricted area in words
     * @param area code of the area
     * @param objections representations against it in the consultation; null where it is still to come
     */
    public record Authorised(
            String partnership,
            String title,
            String place,
            String area,
            @Nullable String theme,
            String committee,
            LocalDate on,
            @Nullable Integer objections,
            List<Provision> provisions) {}

    private final OrderStore store;
    private final NoticeJournal journal;
    private final Areas areas;
    private final Realms realms;

    RecordPspo(OrderStore store, NoticeJournal journal, Areas areas, Realms realms) {
        this.store = store;
        this.journal = journal;
        this.areas = areas;
        this.realms = realms;
    }

    /** @return the reference */
    public String authorise(Actor actor, Authorised asked) {
        var order = new Order(
                Keys.next(),
                realms.named(asked.partnership(), "enforcement").id(),
                areas.named(asked.area()).id(),
                Reference.next("O"),
                Order.Kind.PSPO,
                asked.title(),
                asked.place(),
                null,
                null,
                asked.theme(),
                asked.committee(),
                asked.objections(),
                asked.on(),
                null,
                null,
                null,
                null,
                0);
        journal.register(order.id(), "order", order.reference(), order.realmId(), order.areaId(), actor);
        store.add(order, actor);
        for (int i = 0; i < asked.provisions().size(); i++) {
            store.add(order, i + 1, asked.provisions().get(i));
        }
        store.add(order, new OrderEvent(OrderEvent.What.AUTHORISED, asked.on(), null, asked.committee()), actor);
        journal.record(
                order.id(),
                order.realmId(),
                actor,
                asked.on(),
                "pspo_authorised",
                Map.of("committee", asked.committee()));
        return order.reference();
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public void make(Actor actor, String reference, LocalDate madeOn, LocalDate inForceOn, LocalDate endsOn) {
        Order order = store.hold(reference, actor.sight());
        OrderRules.mayMake(order, madeOn, inForceOn, endsOn, actor.today()).orThrow();
        store.change(order, madeOn, inForceOn, endsOn, null);
        store.add(order, new OrderEvent(OrderEvent.What.MADE, madeOn, endsOn, ""), actor);
        journal.record(
                order.id(), order.realmId(), actor, madeOn, "pspo_made", Map.of("in_force_on", inForceOn.toString()));
    }
}
