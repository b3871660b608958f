package uk.saferhub.notices;

import java.time.LocalDate;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Money;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Money received for a penalty, and its cancellation. */
@Controller
class PaymentController {

    record Page(Frame frame, Fields fields, Notice notice, Penalty penalty, boolean cancelling) {
        String action() {
            return "/notices/" + notice.reference() + (cancelling ? "/cancellation" : "/payment");
        }
    }

    private final NoticeStore store;
    private final PenaltyStore penalties;
    private final RecordPayment record;

    PaymentController(NoticeStore store, PenaltyStore penalties, RecordPayment record) {
        this.store = store;
        this.penalties = penalties;
        this.record = record;
    }

    @GetMapping("/notices/{reference}/payment")
    @Requires(Permission.RECORD_PENALTY)
    ModelAndView payment(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("on", actor.today()), false);
    }

    @PostMapping("/notices/{reference}/payment")
    @Requires(Permission.RECORD_PENALTY)
    ModelAndView pay(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        Money amount = read.money("amount", "Enter the amount, such as 75 or 75.00");
        if (amount == null || amount.pence() <= 0) fields.error("amount", "Enter the amount that was received");
        LocalDate on = read.requiredDate("on", "Enter the day it was received");
        if (!fields.ok()) return again(page(frame, actor, reference, fields, false));
        record.pay(actor, reference, Objects.requireNonNull(amount), Objects.requireNonNull(on));
        return new ModelAndView("redirect:/notices/" + reference);
    }

    @GetMapping("/notices/{reference}/cancellation")
    @Requires(Permission.RECORD_PENALTY)
    ModelAndView cancellation(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, reference, Fields.empty().withDate("on", actor.today()), true);
    }

    @PostMapping("/notices/{reference}/cancellation")
    @Requires(Permission.RECORD_PENALTY)
    ModelAndView cancel(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("on", "Enter the day");
        String reason = read.required("reason", 1000, "Give the reason");
        if (!fields.ok()) return again(page(frame, actor, reference, fields, true));
        record.cancel(actor, reference, Objects.requireNonNull(on), reason);
        return new ModelAndView("redirect:/notices/" + reference);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, Fields fields, boolean cancelling) {
        Notice notice = store.load(reference, actor.sight());
        Penalty penalty = penalties.of(notice.id()).orElseThrow(NotFound::new);
        String title = cancelling ? "Cancel the penalty" : "Record a payment";
        return new ModelAndView(
                "saferhub/notices/payment",
                "page",
                new Page(frame.withTitle(title), fields, notice, penalty, cancelling));
    }
}
