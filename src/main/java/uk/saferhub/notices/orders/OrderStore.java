package uk.saferhub.notices.orders;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.ReadLog;

/** Writes orders, their provisions and events, and reads them back. */
@Component
public class OrderStore {

    private static final String SELECT = """
            select o.id, o.realm_id, o.area_id, o.reference, o.order_kind, o.title, o.place, o.extent, o.who_may_remain, o.theme,
                   o.authority, o.objections, o.authorised_on, o.made_on, o.in_force_on, o.ends_on, o.ended_on, o.version
            from enforcement_order o
            """;

    private final JdbcClient client;
    private final ReadLog log;

    OrderStore(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** @throws NotFound where it is not there or may not be known */
    Order load(String reference, Sight sight) {
        Order order = client.sql(SELECT + "where o.reference = :reference and " + sight.where("o"))
                .param("reference", reference)
                .params(sight.params())
                .query(Order.class)
                .optional()
                .orElseThrow(NotFound::new);
        log.read(order.id());
        return order;
    }

    /** The same, held against everybody else until the transaction ends: whoever comes second sees what the first one did. */
    Order hold(String reference, Sight sight) {
        client.sql("select id from enforcement_order where reference = :reference for no key update")
                .param("reference", reference)
                .query(UUID.class)
                .optional();
        return load(reference, sight);
    }

    /** The key of an order by its reference. @throws NotFound where it may not be known */
    public UUID idOf(String reference, Sight sight) {
        return load(reference, sight).id();
    }

    /** Whether the order holds on that day. */
    public boolean inForce(String reference, LocalDate day, Sight sight) {
        return load(reference, sight).inForce(day);
    }

    /** Newest first, at most 200. */
    public List<Order> all(Sight sight) {
        List<Order> orders = client.sql(SELECT + "where " + sight.where("o")
                        + " order by coalesce(o.in_force_on, o.authorised_on) desc limit 200")
                .params(sight.params())
                .query(Order.class)
                .list();
        log.read(orders.stream().map(Order::id).toList());
        return orders;
    }

    void add(Order order, Actor actor) {
        client.sql("""
                insert into enforcement_order (id, realm_id, area_id, reference, order_kind, title, place, extent, who_may_remain, theme,
                  authority, objections, authorised_on, made_on, in_force_on, ends_on, version, known_at)
                values (:id, :realm, :area, :reference, :kind, :title, :place, :extent, :remain, :theme,
                  :authority, :objections, :authorised, :made, :in_force, :ends, 0, :now)
                """)
                .param("id", order.id())
                .param("realm", order.realmId())
                .param("area", order.areaId())
                .param("reference", order.reference())
                .param("kind", order.orderKind().name())
                .param("title", order.title())
                .param("place", order.place())
                .param("extent", order.extent() == null ? null : order.extent().name())
                .param("remain", order.whoMayRemain())
                .param("theme", order.theme())
                .param("authority", order.authority())
                .param("objections", order.objections())
                .param("authorised", order.authorisedOn())
                .param("made", order.madeOn())
                .param("in_force", order.inForceOn())
                .param("ends", order.endsOn())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void add(Order order, OrderEvent event, Actor actor) {
        client.sql("""
                insert into order_event (id, realm_id, order_id, event, held_on, until, note, known_at, actor_id)
                values (:id, :realm, :order, :event, :on, :until, :note, :now, :actor)
                """)
                .param("id", Keys.next())
                .param("realm", order.realmId())
                .param("order", order.id())
                .param("event", event.what().name())
                .param("on", event.on())
                .param("until", event.until())
                .param("note", event.note())
                .param("now", Timestamp.from(actor.now()))
                .param("actor", actor.accountId())
                .update();
    }

    void change(
            Order order,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn) {
        client.sql("""
                update enforcement_order set made_on = :made, in_force_on = :from, ends_on = :ends, ended_on = :ended,
                  version = version + 1 where id = :id
                """)
                .param("made", madeOn)
                .param("from", inForceOn)
                .param("ends", endsOn)
                .param("ended", endedOn)
                .param("id", order.id())
                .update();
    }

    void add(Order order, int position, Provision provision) {
        client.sql("""
                insert into order_provision (id, realm_id, order_id, position, provision, most)
                values (:id, :realm, :order, :position, :provision, :most)
                """)
                .param("id", Keys.next())
                .param("realm", order.realmId())
                .param("order", order.id())
                .param("position", position)
                .param("provision", provision.provision())
                .param("most", provision.most())
                .update();
    }

    /** Of an order that the caller has been let see, in their order. */
    List<Provision> provisions(UUID orderId) {
        return client.sql("select provision, most from order_provision where order_id = :order order by position")
                .param("order", orderId)
                .query(Provision.class)
                .list();
    }

    /** Of an order that the caller has been let see, oldest first. */
    List<OrderEvent> events(UUID orderId) {
        return client.sql("""
                select event as what, held_on as "on", until, note from order_event where order_id = :order order by held_on, known_at
                """).param("order", orderId).query(OrderEvent.class).list();
    }
}
