package uk.saferhub.privacy.breaches;

import static uk.saferhub.access.Permission.READ_HOME;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The short form on which any member of staff reports a breach. */
@Controller
class ReportController {

    record Page(Frame frame, Fields fields, List<Choice> partnerships) {

        List<Choice> kinds() {
            return BreachWords.choices(BreachKind.class);
        }
    }

    record Sent(Frame frame) {}

    private final ReportBreach report;

    ReportController(ReportBreach report) {
        this.report = report;
    }

    @GetMapping("/breach-report")
    @Requires(READ_HOME)
    ModelAndView form(Actor actor, Frame frame) {
        Fields fields = Fields.empty().withDate("noticed", actor.today()).with("at", Dates.time(actor.now()));
        return page(actor, frame, fields, HttpStatus.OK);
    }

    @PostMapping("/breach-report")
    @Requires(READ_HOME)
    ModelAndView report(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<Choice> own = report.partnerships(actor);
        String wrong = "Choose whose data it is";
        String partnership =
                own.size() == 1 ? own.getFirst().value() : fields.read().required("partnership", wrong);
        if (own.stream().noneMatch(one -> one.value().equals(partnership))) fields.error("partnership", wrong);
        BreachKind kind = fields.read().requiredChoice("kind", BreachKind.class, "Choose what went wrong");
        String words = fields.read().required("words", 2000, "Say what happened");
        Instant aware = BreachWords.moment(fields, "noticed", "at", actor);
        if (!fields.ok()) return page(actor, frame, fields, HttpStatus.BAD_REQUEST);
        report.report(partnership, Objects.requireNonNull(kind), Objects.requireNonNull(aware), words, actor);
        return new ModelAndView("redirect:/breach-report/sent");
    }

    @GetMapping("/breach-report/sent")
    @Requires(READ_HOME)
    ModelAndView sent(Frame frame) {
        return new ModelAndView("saferhub/privacy/breaches/sent", "page", new Sent(frame.withTitle("Breach reported")));
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, HttpStatus status) {
        var page = new Page(frame.withTitle("Report a data breach"), fields, report.partnerships(actor));
        return new ModelAndView("saferhub/privacy/breaches/report", Map.of("page", page), status);
    }
}
