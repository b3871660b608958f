package uk.saferhub.actions;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The register: what my agency and I have agreed to do, and what we have asked for, late first. */
@Controller
class ActionListController {

    static final String LIST = "actions";

    private static final List<ListColumn<ActionList.Row>> COLUMNS = List.of(
            ListColumn.fixed("Action", ActionList.Row::reference),
            ListColumn.of("What", ActionList.Row::what),
            ListColumn.of("Due", ActionList.Row::dueOn),
            ListColumn.fixed("Owner", ActionList.Row::owner),
            ListColumn.of("Person", ActionList.Row::person),
            ListColumn.of("Asked for by", ActionList.Row::raisedBy),
            ListColumn.fixed("Agreed in", row -> ActionWords.kind(row.sourceKind()) + " " + row.sourceReference()),
            ListColumn.fixed("Answer", row -> ActionWords.of(row.status())),
            ListColumn.of("Last chased", ActionList.Row::chasedOn));

    private final ActionList list;
    private final ActionListPage page;
    private final KeptLists views;
    private final ListFiles files;

    ActionListController(ActionList list, ActionListPage page, KeptLists views, ListFiles files) {
        this.list = list;
        this.page = page;
        this.views = views;
        this.files = files;
    }

    /** Without words the list is as one last left it. */
    @GetMapping("/actions")
    @Requires(Permission.READ_ACTION)
    ModelAndView show(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        boolean narrowed = asked.keySet().stream().anyMatch(name -> !name.equals("page"));
        ActionFilter filter = narrowed
                ? ActionFilter.of(asked)
                : views.last(LIST, actor).map(ActionFilter::of).orElse(ActionFilter.FIRST);
        if (narrowed && filter.on().isEmpty()) views.keep(LIST, "", filter.query(), actor);
        String number = Fields.of(asked).value("page");
        return files.answer(asked, actor, frame, () -> file(filter, actor))
                .orElseGet(() -> page.of(
                        actor,
                        frame,
                        filter,
                        number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) : 1,
                        filter.fields()));
    }

    private ListTable<ActionList.Row> file(ActionFilter filter, Actor actor) {
        String narrowed = filter.query().replace("&", "; ").replace('=', ' ');
        return new ListTable<>(
                "Actions", narrowed, COLUMNS, list.first(filter, ListFiles.MOST, actor), ActionList.Row::recordId);
    }

    /** Saves the filter under a name, or forgets what has that name. */
    @PostMapping("/actions/views")
    @Requires(Permission.READ_ACTION)
    ModelAndView keep(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        ActionFilter filter = ActionFilter.of(fields.value("filter"));
        String forgotten = fields.value("forget");
        if (!forgotten.isEmpty()) {
            views.forget(LIST, forgotten, actor);
            return new ModelAndView("redirect:/actions?" + filter.query());
        }
        String name = fields.read().required("name", 60, "Enter a name for what the list shows now");
        if (views.of(LIST, actor).size() >= KeptLists.MOST)
            fields.error("name", "Forget one first: there is room for 20");
        if (!fields.ok()) {
            return page.again(actor, frame, filter, fields);
        }
        views.keep(LIST, name, filter.query(), actor);
        return new ModelAndView("redirect:/actions?" + filter.query());
    }
}
