package uk.saferhub.actions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Gives several actions to one person at once; those that cannot be given are named and nothing is changed. */
@Controller
class AssignController {

    private static final String CHOOSE = "Choose who is to do them";

    private final AssignActions assign;
    private final ActionListPage list;

    AssignController(AssignActions assign, ActionListPage list) {
        this.assign = assign;
        this.list = list;
    }

    @PostMapping("/actions/assignments")
    @Requires(Permission.WORK_ACTION)
    ModelAndView assign(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Map<String, Integer> ticked = Ticked.of(fields.values("action"));
        ActionFilter narrowed = ActionFilter.of(fields.value("filter"));
        String filter = narrowed.query();
        boolean nobody = fields.value("person").equals("nobody");
        @Nullable UUID person = nobody ? null : fields.read().id("person", CHOOSE);
        if (ticked.isEmpty()) fields.error("person", "Tick the actions that you want to give");
        if (!nobody && person == null) fields.error("person", CHOOSE);
        if (!fields.ok()) return list.again(actor, frame, narrowed, fields);
        List<AssignActions.Refused> refused = assign.assign(ticked, person, actor);
        if (refused.isEmpty()) return new ModelAndView("redirect:/actions?" + filter);
        var page = RefusedPage.of(
                frame.withTitle("Not every action can be given"),
                "given to that person",
                "Give",
                refused,
                ticked,
                "/actions/assignments",
                Map.of("person", fields.value("person")),
                filter);
        ModelAndView answer = new ModelAndView("saferhub/actions/refused", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }
}
