package uk.saferhub.notices.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.notices.Desktop;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which support stands beside this enforcement, and was it taken up? One page for notices, penalties among them, and orders. */
@Controller
class SupportController {

    record Page(
            Frame frame,
            Fields fields,
            String what,
            SupportStore.Beside beside,
            List<Support> support,
            List<Choice> services,
            LocalDate today,
            boolean mayRecord) {

        String path() {
            return "/" + what + "/" + beside.reference();
        }

        String service(String code) {
            return services.stream()
                    .filter(one -> one.value().equals(code))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(code);
        }

        List<Choice> kinds() {
            return Arrays.stream(SupportKind.values())
                    .map(kind -> Choice.of(kind, SupportWords.of(kind)))
                    .toList();
        }

        List<Choice> open(Support one) {
            return SupportRules.open(one).stream()
                    .map(event -> Choice.of(event, SupportWords.of(event)))
                    .toList();
        }
    }

    private final SupportStore store;
    private final RecordSupport record;
    private final Desktop desktop;

    SupportController(SupportStore store, RecordSupport record, Desktop desktop) {
        this.store = store;
        this.record = record;
        this.desktop = desktop;
    }

    @GetMapping("/notices/{reference}/support")
    @Requires(Permission.READ_NOTICE)
    ModelAndView ofNotice(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, "notices", reference, empty(actor), HttpStatus.OK);
    }

    @GetMapping("/orders/{reference}/support")
    @Requires(Permission.READ_ORDER)
    ModelAndView ofOrder(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, "orders", reference, empty(actor), HttpStatus.OK);
    }

    @PostMapping("/notices/{reference}/support")
    @Requires(Permission.ISSUE_NOTICE)
    ModelAndView besideNotice(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return make(frame, actor, "notices", reference, posted);
    }

    @PostMapping("/orders/{reference}/support")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView besideOrder(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return make(frame, actor, "orders", reference, posted);
    }

    @PostMapping("/notices/{reference}/support/{id}")
    @Requires(Permission.ISSUE_NOTICE)
    ModelAndView ofNoticesSupport(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        return tell(frame, actor, "notices", reference, id, posted);
    }

    @PostMapping("/orders/{reference}/support/{id}")
    @Requires(Permission.RECORD_ORDER)
    ModelAndView ofOrdersSupport(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        return tell(frame, actor, "orders", reference, id, posted);
    }

    private ModelAndView make(
            Frame frame, Actor actor, String what, String reference, MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        var kind = read.requiredChoice("kind", SupportKind.class, "Choose whether it was offered or required");
        String service = read.required("service", "Choose the support");
        boolean known = services(actor).stream().anyMatch(one -> one.value().equals(service));
        if (!known) fields.error("service", "Choose the support");
        LocalDate on = read.requiredDate("on", "Enter the day");
        String words = read.required("words", 2000, "Say what was offered or required, and with whom");
        if (!fields.ok() || kind == null || on == null)
            return page(frame, actor, what, reference, fields, HttpStatus.BAD_REQUEST);
        record.make(what, reference, kind, service, words, on, actor);
        return new ModelAndView("redirect:/" + what + "/" + reference + "/support");
    }

    private ModelAndView tell(
            Frame frame, Actor actor, String what, String reference, UUID id, MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        var event = read.requiredChoice("event", SupportEvent.class, "Choose what became of it");
        LocalDate on = read.requiredDate("held", "Enter the day");
        String words = read.atMost("said", 2000).text("said");
        if (!fields.ok() || event == null || on == null)
            return page(frame, actor, what, reference, fields, HttpStatus.BAD_REQUEST);
        record.tell(what, reference, id, event, on, words, actor);
        return new ModelAndView("redirect:/" + what + "/" + reference + "/support");
    }

    private static Fields empty(Actor actor) {
        return Fields.empty().withDate("on", actor.today());
    }

    private List<Choice> services(Actor actor) {
        return desktop.settings(actor).categories(CategorySet.SUPPORT).stream()
                .map(one -> Choice.of(one.code(), one.label()))
                .toList();
    }

    private ModelAndView page(
            Frame frame, Actor actor, String what, String reference, Fields fields, HttpStatus status) {
        SupportStore.Beside beside = store.beside(what, reference, actor);
        Permission records = what.equals("orders") ? Permission.RECORD_ORDER : Permission.ISSUE_NOTICE;
        var page = new Page(
                frame.withTitle("Support beside " + reference),
                fields,
                what,
                beside,
                store.of(beside.id()),
                services(actor),
                actor.today(),
                actor.may(records, beside.realmId()));
        return new ModelAndView("saferhub/notices/support/support", Map.of("page", page), status);
    }
}
