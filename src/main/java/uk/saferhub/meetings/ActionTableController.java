package uk.saferhub.meetings;

import static uk.saferhub.access.Permission.READ_ACTION;
import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.READ_REFERRAL;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Reference;
import uk.saferhub.people.SafeInLists;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.ListQuery;
import uk.saferhub.web.Words;

/** The table of a group's actions that its chair goes through, on the screen and on paper. */
@Controller
class ActionTableController {

    /** @param group what is chosen; null before that */
    record Page(
            Frame frame,
            Fields fields,
            List<Choice> groups,
            @Nullable Choice group,
            List<GroupActions.Row> rows,
            LocalDate today,
            String paper,
            Words words) {}

    private final GroupActions actions;
    private final Groups groups;
    private final ReadLog log;
    private final SafeInLists safe;

    ActionTableController(GroupActions actions, Groups groups, ReadLog log, SafeInLists safe) {
        this.safe = safe;
        this.actions = actions;
        this.groups = groups;
        this.log = log;
    }

    @GetMapping("/meetings/actions")
    @Requires(
            value = READ_MEETING,
            also = {READ_ACTION, READ_CASE, READ_REFERRAL})
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        List<Choice> all = groups.of(actor);
        Choice group = chosen(all, fields);
        boolean whole = fields.chosen("state", "all");
        var query = new LinkedHashMap<String, String>();
        if (group != null) query.put("group", group.value());
        if (whole) query.put("state", "all");
        var page = new Page(
                frame.withTitle("Actions of a group"),
                fields,
                all,
                group,
                group == null ? List.of() : actions.of(group.value(), !whole, actor),
                actor.today(),
                "/meetings/actions/paper?" + ListQuery.of(query),
                Words.of(ActionTableController.class));
        return new ModelAndView("saferhub/meetings/actions", "page", page);
    }

    /** The same on paper, with a number that the log has beside the reader's name. */
    @GetMapping("/meetings/actions/paper")
    @Requires(
            value = READ_MEETING,
            also = {READ_ACTION, READ_CASE, READ_REFERRAL})
    ModelAndView print(Actor actor, @RequestParam MultiValueMap<String, String> asked) throws IOException {
        Fields fields = Fields.of(asked);
        Choice group = chosen(groups.of(actor), fields);
        if (group == null) throw new NotFound();
        String number = Reference.next("AT");
        log.note("printed", "actions of a group, " + number);
        List<GroupActions.Row> rows = actions.of(group.value(), !fields.chosen("state", "all"), actor);
        SafeInLists.Answer held = safe.in(
                rows.stream()
                        .map(row -> new SafeInLists.Row(row.id(), List.of(row.what())))
                        .toList(),
                actor);
        byte[] pdf = new ActionPaper(number, group.label(), rows, held).pdf(actor);
        return new ModelAndView(Download.of(pdf, "actions-" + number + ".pdf", "application/pdf"));
    }

    private static @Nullable Choice chosen(List<Choice> all, Fields fields) {
        return Stream.ofNullable(fields.value("group"))
                .flatMap(code -> all.stream().filter(group -> group.value().equals(code)))
                .findFirst()
                .orElse(null);
    }
}
