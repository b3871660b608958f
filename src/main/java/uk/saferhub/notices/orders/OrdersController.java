package uk.saferhub.notices.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The register of orders, one order, and what becomes of it. */
@Controller
class OrdersController {

    record ListPage(Frame frame, List<Order> orders, LocalDate today, boolean mayRecord) {}

    record Page(
            Frame frame,
            Fields fields,
            Order order,
            List<Provision> provisions,
            List<OrderEvent> events,
            LocalDate today,
            boolean mayRecord) {}

    private final OrderStore store;
    private final RecordPspo pspo;
    private final ExtendOrder extend;

    OrdersController(OrderStore store, RecordPspo pspo, ExtendOrder extend) {
        this.store = store;
        this.pspo = pspo;
        this.extend = extend;
    }

    @GetMapping("/orders")
    @Requires(Permission.READ_ORDER)
    ModelAndView list(Frame frame, Actor actor) {
        var page = new ListPage(
                frame.withTitle("Orders"), store.all(actor.sight()), actor.today(), actor.may(Permission.RECORD_ORDER));
        return new ModelAndView("saferhub/notices/orders/list", "page", page);
    }

    @GetMapping("/orders/{reference}")
    @Requires(Permission.READ_ORDER)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty());
    }

    @PostMapping("/orders/{reference}/making")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView make(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate made = read.requiredDate("made", "Enter the day it was made");
        LocalDate from = read.requiredDate("from", "Enter its first day");
        LocalDate ends = read.requiredDate("ends", "Enter its last day");
        if (!fields.ok()) return again(page(frame, actor, reference, fields));
        pspo.make(
                actor,
                reference,
                Objects.requireNonNull(made),
                Objects.requireNonNull(from),
                Objects.requireNonNull(ends));
        return new ModelAndView("redirect:/orders/" + reference);
    }

    @PostMapping("/orders/{reference}/extension")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView extend(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("extended", "Enter the day it was extended");
        LocalDate until = read.requiredDate("until", "Enter the new last day");
        if (!fields.ok()) return again(page(frame, actor, reference, fields));
        extend.extend(actor, reference, Objects.requireNonNull(on), Objects.requireNonNull(until), read.text("why"));
        return new ModelAndView("redirect:/orders/" + reference);
    }

    @PostMapping("/orders/{reference}/end")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView end(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("ended", "Enter the day it ended");
        String reason = read.required("reason", 1000, "Give the reason");
        if (!fields.ok()) return again(page(frame, actor, reference, fields));
        extend.end(actor, reference, Objects.requireNonNull(on), reason);
        return new ModelAndView("redirect:/orders/" + reference);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields) {
        Order order = store.load(reference, actor.sight());
        var page = new Page(
                frame.withTitle("Order " + order.reference()),
                fields,
                order,
                store.provisions(order.id()),
                store.events(order.id()),
                actor.today(),
                actor.may(Permission.RECORD_ORDER, order.realmId()));
        return new ModelAndView("saferhub/notices/orders/show", "page", page);
    }
}
