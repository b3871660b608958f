package uk.saferhub.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** One page for each thing that may become of a notice: the day, how, and why. */
@Controller
class StepController {

    record Page(Frame frame, Fields fields, Notice notice, NoticeEvent event, String title, List<Choice> methods) {
        String action() {
            return "/notices/" + notice.reference() + "/" + event.noun();
        }
    }

    private final NoticeStore store;
    private final RecordStep record;
    private final Desktop desktop;

    StepController(NoticeStore store, RecordStep record, Desktop desktop) {
        this.store = store;
        this.record = record;
        this.desktop = desktop;
    }

    @GetMapping("/notices/{reference}/authorisation")
    @Requires(Permission.AUTHORISE_NOTICE)
    ModelAndView authorisation(Frame frame, Actor actor, @PathVariable String reference) {
        return show(frame, actor, reference, "authorisation");
    }

    @PostMapping("/notices/{reference}/authorisation")
    @Requires(Permission.AUTHORISE_NOTICE)
    ModelAndView authorise(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        return submit(frame, actor, reference, "authorisation", posted);
    }

    @GetMapping("/notices/{reference}/{noun}")
    @Requires(Permission.ISSUE_NOTICE)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference, @PathVariable String noun) {
        return page(frame, actor, reference, event(noun), Fields.empty().withDate("on", actor.today()));
    }

    @PostMapping("/notices/{reference}/{noun}")
    @Requires(Permission.ISSUE_NOTICE)
    ModelAndView submit(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> posted) {
        NoticeEvent event = event(noun);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("on", "Enter the day");
        String note = event == NoticeEvent.SERVED || event == NoticeEvent.WITHDRAWN
                ? read.required("note", 2000, event == NoticeEvent.SERVED ? "Say what proves it" : "Give the reason")
                : read.text("note");
        String method = event == NoticeEvent.SERVED ? read.required("method", "Choose how it was served") : null;
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, reference, event, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        record.record(actor, reference, version, new Step(event, Objects.requireNonNull(on), method, note));
        return new ModelAndView("redirect:/notices/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, String reference, NoticeEvent event, Fields fields) {
        Notice notice = store.load(reference, actor.sight());
        String title = Words.of(StepController.class).of(event);
        List<Choice> methods = desktop.settings(actor).categories(CategorySet.SERVICE_METHOD).stream()
                .map(c -> Choice.of(c.code(), c.label()))
                .toList();
        var page = new Page(frame.withTitle(title), fields, notice, event, title, methods);
        return new ModelAndView("saferhub/notices/step", Map.of("page", page));
    }

    private static NoticeEvent event(String noun) {
        return Arrays.stream(NoticeEvent.values())
                .filter(event -> event.noun().equals(noun))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
