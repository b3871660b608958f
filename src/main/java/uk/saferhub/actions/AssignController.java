package uk.saferhub.actions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Gives several actions to one person at once; those that cannot be given are named and nothing is changed. */
@Controller
class AssignController {

    private static final int MOST = 50;

    /** @param others those that could be given, to send again without the refused */
    record Page(Frame frame, List<AssignActions.Refused> refused, List<String> others, String person, String filter) {}

    private final AssignActions assign;

    AssignController(AssignActions assign) {
        this.assign = assign;
    }

    @PostMapping("/actions/assignments")
    @Requires(Permission.WORK_ACTION)
    ModelAndView assign(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<String> chosen = fields.values("action").stream().distinct().toList();
        if (chosen.size() > MOST) throw new NotFound();
        String filter = ActionFilter.of(fields.value("filter")).query();
        @Nullable UUID person = fields.read().id("person", "");
        String back = "redirect:/actions?" + filter;
        // Somebody must be chosen, or "nobody in particular", and something ticked: else there is nothing to do.
        if (chosen.isEmpty() || (person == null && !fields.value("person").equals("nobody")))
            return new ModelAndView(back);
        List<AssignActions.Refused> refused = assign.assign(chosen, person, actor);
        if (refused.isEmpty()) return new ModelAndView(back);
        List<String> wrong =
                refused.stream().map(AssignActions.Refused::reference).toList();
        var page = new Page(
                frame.withTitle("Not every action can be given"),
                refused,
                chosen.stream().filter(one -> !wrong.contains(one)).toList(),
                fields.value("person"),
                filter);
        ModelAndView answer = new ModelAndView("saferhub/actions/refused", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }
}
