package uk.saferhub.notices.orders;

import java.time.LocalDate;
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

/** Records a closure order that a court has made. Under the permission RECORD_ORDER. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordClosure {

    /**
     * A closure order.
     *
     * @param partnership whose matter: a code
     * @param area code of the area
     * @param whoMayRemain whom a partial closure lets stay; null for a full one
     * @param theme code, null where none
     * @param endsOn last day (Europe/London)
     */
    public record Closure(
            String partnership,
            String premises,
            String area,
            Order.Extent extent,
            @Nullable String whoMayRemain,
            @Nullable String theme,
            String court,
            LocalDate madeOn,
            LocalDate endsOn) {}

    private final OrderStore store;
    private final NoticeJournal journal;
    private final Areas areas;
    private final Realms realms;

    RecordClosure(OrderStore store, NoticeJournal journal, Areas areas, Realms realms) {
        this.store = store;
        this.journal = journal;
        this.areas = areas;
        this.realms = realms;
    }

    /** @return the reference. @throws uk.saferhub.kernel.Refusal naming rule and section */
    public String record(Actor actor, Closure asked) {
        OrderRules.mayCloseFrom(asked.madeOn(), asked.endsOn(), asked.extent(), asked.whoMayRemain(), actor.today())
                .orThrow();
        var order = new Order(
                Keys.next(),
                realms.named(asked.partnership(), "enforcement").id(),
                areas.named(asked.area()).id(),
                Reference.next("O"),
                Order.Kind.CLOSURE,
                "Closure of " + asked.premises(),
                asked.premises(),
                asked.extent(),
                asked.whoMayRemain(),
                asked.theme(),
                asked.court(),
                null,
                null,
                asked.madeOn(),
                asked.madeOn(),
                asked.endsOn(),
                null,
                0);
        journal.register(order.id(), "order", order.reference(), order.realmId(), order.areaId(), actor);
        store.add(order, actor);
        store.add(order, new OrderEvent(OrderEvent.What.MADE, asked.madeOn(), asked.endsOn(), asked.court()), actor);
        journal.record(
                order.id(), order.realmId(), actor, asked.madeOn(), "closure_made", Map.of("court", asked.court()));
        return order.reference();
    }
}
