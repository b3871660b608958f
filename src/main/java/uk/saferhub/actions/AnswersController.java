package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Closes several actions at once, as after a meeting that went through them; those that cannot be are named and nothing is changed. */
@Controller
class AnswersController {

    private static final int LONGEST = 2000;

    private final AnswerActions answers;
    private final ActionListPage list;

    AnswersController(AnswerActions answers, ActionListPage list) {
        this.answers = answers;
        this.list = list;
    }

    @PostMapping("/actions/answers")
    @Requires(Permission.WORK_ACTION)
    ModelAndView answer(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Map<String, Integer> ticked = Ticked.of(fields.values("action"));
        ActionFilter narrowed = ActionFilter.of(fields.value("filter"));
        var read = fields.read();
        ActionEvent event = read.requiredChoice("event", ActionEvent.class, "Choose how they stand");
        if (event != null && event != ActionEvent.DONE && event != ActionEvent.FOUND_NOT_POSSIBLE)
            fields.error("event", "Choose how they stand");
        if (ticked.isEmpty()) fields.error("event", "Tick the actions that you want to close");
        String words = read.required("words", LONGEST, "Enter what was done, or why it is not possible");
        LocalDate held = read.requiredDate("held", "Enter the day, such as 4 June 2026");
        if (!fields.ok() || event == null || held == null) return list.again(actor, frame, narrowed, fields);
        List<AssignActions.Refused> refused = answers.answer(ticked, event, words, held, actor);
        if (refused.isEmpty()) return new ModelAndView("redirect:/actions?" + narrowed.query());
        var page = RefusedPage.of(
                frame.withTitle("Not every action can be closed"),
                "closed by you, or so",
                "Close",
                refused,
                ticked,
                "/actions/answers",
                Map.of(
                        "event", event.name(),
                        "words", words,
                        "held-day", fields.value("held-day"),
                        "held-month", fields.value("held-month"),
                        "held-year", fields.value("held-year")),
                narrowed.query());
        ModelAndView answer = new ModelAndView("saferhub/actions/refused", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }
}
