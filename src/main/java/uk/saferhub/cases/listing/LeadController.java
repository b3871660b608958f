package uk.saferhub.cases.listing;

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

/** Gives several cases to one lead officer at once; those that cannot be given are named and nothing is changed. */
@Controller
class LeadController {

    private static final int MOST = 50;

    /** @param others those that could be given, to send again without the refused */
    record Page(Frame frame, List<GiveLead.Refused> refused, List<String> others, String person, String filter) {}

    private final GiveLead give;

    LeadController(GiveLead give) {
        this.give = give;
    }

    @PostMapping("/cases/leads")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView give(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<String> chosen = fields.values("case").stream().distinct().toList();
        if (chosen.size() > MOST) throw new NotFound();
        String filter = CaseListController.query(fields.value("filter"));
        @Nullable UUID person = fields.read().id("person", "");
        var back = new ModelAndView("redirect:/cases?" + (filter.isEmpty() ? "page=1" : filter));
        // Somebody must be chosen, or "nobody in particular", and something ticked: else there is nothing to do.
        if (chosen.isEmpty() || (person == null && !fields.value("person").equals("nobody"))) return back;
        List<GiveLead.Refused> refused = give.give(chosen, person, actor);
        if (refused.isEmpty()) return back;
        List<String> wrong = refused.stream().map(GiveLead.Refused::reference).toList();
        var page = new Page(
                frame.withTitle("Not every case can be given"),
                refused,
                chosen.stream().filter(one -> !wrong.contains(one)).toList(),
                fields.value("person"),
                filter);
        ModelAndView answer = new ModelAndView("saferhub/cases/listing/not-given", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }
}
