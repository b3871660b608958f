package uk.saferhub.actions;

import java.util.LinkedHashMap;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Gives several actions to one person at once; those that cannot be given are named and nothing is changed. */
@Controller
class AssignController {

    private static final int MOST = 50;
    private static final String CHOOSE = "Choose who is to do them";

    /** @param others those that could be given, to send again without the refused */
    record Page(Frame frame, List<AssignActions.Refused> refused, List<String> others, String person, String filter) {}

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
        Map<String, Integer> ticked = ticked(fields.values("action"));
        if (ticked.size() > MOST) throw new NotFound();
        ActionFilter narrowed = ActionFilter.of(fields.value("filter"));
        String filter = narrowed.query();
        boolean nobody = fields.value("person").equals("nobody");
        @Nullable UUID person = nobody ? null : fields.read().id("person", CHOOSE);
        if (ticked.isEmpty()) fields.error("person", "Tick the actions that you want to give");
        if (!nobody && person == null) fields.error("person", CHOOSE);
        if (!fields.ok()) return list.again(actor, frame, narrowed, fields);
        List<AssignActions.Refused> refused = assign.assign(ticked, person, actor);
        if (refused.isEmpty()) return new ModelAndView("redirect:/actions?" + filter);
        List<String> wrong =
                refused.stream().map(AssignActions.Refused::reference).toList();
        var page = new Page(
                frame.withTitle("Not every action can be given"),
                refused,
                ticked.entrySet().stream()
                        .filter(one -> !wrong.contains(one.getKey()))
                        .map(one -> one.getKey() + "@" + one.getValue())
                        .toList(),
                fields.value("person"),
                filter);
        ModelAndView answer = new ModelAndView("saferhub/actions/refused", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    /** Each reference with the version at which it was read; what bears none was never ticked on a list. */
    private static Map<String, Integer> ticked(List<String> values) {
        var ticked = new LinkedHashMap<String, Integer>();
        for (String value : values)
            if (value.matches("[A-Z0-9-]{3,20}@\\d{1,9}"))
                ticked.put(
                        value.substring(0, value.indexOf('@')),
                        Integer.valueOf(value.substring(value.indexOf('@') + 1)));
        return ticked;
    }
}
