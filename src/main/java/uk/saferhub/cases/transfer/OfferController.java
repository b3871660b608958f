package uk.saferhub.cases.transfer;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Another hub asks ours to take a case over: yes, or no and why? */
@Controller
class OfferController {

    record ListPage(Frame frame, List<TransferStore.Offered> offered) {}

    record Page(
            Frame frame,
            Fields fields,
            TransferStore.Asked asked,
            TransferStore.Offered offered,
            java.time.LocalDate today,
            Decision may) {}

    private final TransferStore store;
    private final AnswerTransfer answer;
    private final ReadLog log;

    OfferController(TransferStore store, AnswerTransfer answer, ReadLog log) {
        this.store = store;
        this.answer = answer;
        this.log = log;
    }

    @GetMapping("/case-transfers")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView list(Actor actor, Frame frame) {
        List<TransferStore.Offered> open = store.open(actor);
        log.read(open.stream().map(TransferStore.Offered::id).toList());
        return new ModelAndView(
                "saferhub/cases/transfer/offers", "page", new ListPage(frame.withTitle("Cases offered to us"), open));
    }

    @GetMapping("/case-transfers/{reference}")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/case-transfers/{reference}/answer")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView answer(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String said = read.required("answer", "Choose yes or no");
        boolean yes = said.equals("yes");
        String words = yes
                ? read.atMost("words", 2000).text("words")
                : read.required("words", 2000, "Enter why not: whoever asked reads it");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        if (yes) return new ModelAndView("redirect:/cases/" + answer.accept(reference, words, actor));
        answer.decline(reference, words, actor);
        return new ModelAndView("redirect:/case-transfers");
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        TransferStore.Asked asked = store.toUs(reference, actor).orElseThrow(NotFound::new);
        log.read(asked.id());
        var page = new Page(
                frame.withTitle("A case offered to us"),
                fields,
                asked,
                store.offered(asked, actor),
                actor.today(),
                answer.may(asked, actor));
        return new ModelAndView("saferhub/cases/transfer/offer", Map.of("page", page), status);
    }
}
