package uk.saferhub.cases.listing;

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

/** Gives several cases to one lead officer at once; those that cannot be given are named and nothing is changed. */
@Controller
class LeadController {

    private static final int MOST = 50;

    /** @param others those that could be given, as they were read, to send again without the refused */
    record Page(Frame frame, List<GiveLead.Refused> refused, List<String> others, String person, String filter) {}

    private final GiveLead give;
    private final CaseListController list;

    LeadController(GiveLead give, CaseListController list) {
        this.give = give;
        this.list = list;
    }

    @PostMapping("/cases/leads")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView give(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<String> chosen = fields.values("case").stream().distinct().toList();
        if (chosen.size() > MOST) throw new NotFound();
        Map<String, Integer> read = read(chosen);
        String filter = CaseQuestion.query(fields.value("filter"));
        // Of words of its own: "nobody" is no key and no error either.
        @Nullable UUID person = Fields.of(posted).read().id("person", "");
        if (chosen.isEmpty()) fields.error("case", "Tick at least one case");
        if (person == null && !fields.value("person").equals("nobody"))
            fields.error("person", "Choose a lead officer, or nobody in particular");
        if (!fields.ok()) return list.again(actor, frame, filter, fields);
        List<GiveLead.Refused> refused = give.give(read, person, actor);
        if (refused.isEmpty()) return new ModelAndView("redirect:/cases?" + (filter.isEmpty() ? "page=1" : filter));
        List<String> wrong = refused.stream().map(GiveLead.Refused::reference).toList();
        var page = new Page(
                frame.withTitle("Not every case can be given"),
                refused,
                chosen.stream().filter(one -> !wrong.contains(reference(one))).toList(),
                fields.value("person"),
                filter);
        ModelAndView answer = new ModelAndView("saferhub/cases/listing/not-given", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    /** A tick bears the reference and the version that was read; without one it is of no version that there was. */
    private static Map<String, Integer> read(List<String> chosen) {
        var read = new LinkedHashMap<String, Integer>();
        for (String one : chosen) {
            String version = one.substring(reference(one).length());
            read.put(reference(one), version.matches("_\\d{1,9}") ? Integer.parseInt(version.substring(1)) : -1);
        }
        return read;
    }

    private static String reference(String tick) {
        return tick.contains("_") ? tick.substring(0, tick.indexOf('_')) : tick;
    }
}
