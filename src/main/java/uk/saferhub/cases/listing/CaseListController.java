package uk.saferhub.cases.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/** The cases that one may see, what is due next first. */
@Controller
class CaseListController {

    private static final String LIST = "cases";

    private static final int MOST_WORDS = 100;

    /** Where the words are kept that somebody looked for: in no address, since they may be a name. */
    private static final String WORDS = "cases/words";

    /** @param query what the list is narrowed to, as its address has it. @param naming the form that keeps it under a name. @param giving the ticks and whom they are for */
    record Page(
            Frame frame,
            Fields fields,
            CaseFilter.Options options,
            List<Link> chosen,
            CaseList.Found found,
            Paging paging,
            LocalDate today,
            boolean mayOpen,
            List<KeptLists.Kept> saved,
            String query,
            Fields naming,
            List<Link> files,
            List<Choice> colleagues,
            Fields giving) {

        /** The form of the two that was sent, if one was. */
        Fields sent() {
            return naming.ok() ? giving : naming;
        }
    }

    private final ToldCases list;
    private final CaseFilter filter;
    private final KeptLists views;
    private final ListFiles files;
    private final GiveLead give;
    private final ReadLog log;

    CaseListController(
            ToldCases list, CaseFilter filter, KeptLists views, ListFiles files, GiveLead give, ReadLog log) {
        this.list = list;
        this.filter = filter;
        this.views = views;
        this.files = files;
        this.give = give;
        this.log = log;
    }

    /** Without words the list is as one last left it. */
    @GetMapping("/cases")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        if (asked.isEmpty())
            return page(
                    actor,
                    frame,
                    CaseQuestion.fields(views.last(LIST, actor).orElse("")),
                    Fields.empty(),
                    Fields.empty());
        Fields fields = Fields.of(asked);
        views.keep(LIST, "", CaseQuestion.query(CaseQuestion.of(fields)), actor);
        return files.answer(asked, actor, frame, () -> file(CaseQuestion.of(fields), actor))
                .orElseGet(() -> page(actor, frame, fields, Fields.empty(), Fields.empty()));
    }

    /** Narrows the list to words of titles and places. Posted, so that no name stands in an address or a browser's history. */
    @PostMapping("/cases/words")
    @Requires(Permission.READ_CASE)
    String words(Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String typed = fields.value("typed").strip();
        String words = typed.substring(0, Math.min(MOST_WORDS, typed.length()));
        Fields filter = CaseQuestion.fields(fields.value("filter")).with("words", words.isEmpty() ? "" : "kept");
        views.keep(LIST, "", CaseQuestion.query(CaseQuestion.of(filter)), actor);
        views.keep(WORDS, "", words, actor);
        if (!words.isEmpty()) log.note("searched for", words);
        return "redirect:/cases";
    }

    /** Saves the filter under a name, or forgets what has that name. */
    @PostMapping("/cases/views")
    @Requires(Permission.READ_CASE)
    ModelAndView keep(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields naming = Fields.of(posted);
        Fields fields = CaseQuestion.fields(naming.value("filter"));
        // Of words the last alone are kept: a list under a name of its own has none.
        String query =
                CaseQuestion.query(CaseQuestion.of(Fields.of(fields.posted()).with("words", "")));
        String forgotten = naming.value("forget");
        var back = new ModelAndView("redirect:" + CaseFilter.address(CaseFilter.values(CaseQuestion.of(fields))));
        if (!forgotten.isEmpty()) {
            views.forget(LIST, forgotten, actor);
            return back;
        }
        String name = naming.read().required("name", 60, "Enter a name for what the list shows now");
        if (views.of(LIST, actor).size() >= KeptLists.MOST)
            naming.error("name", "Forget one first: there is room for 20");
        if (!naming.ok()) {
            ModelAndView again = page(actor, frame, fields, naming, Fields.empty());
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        views.keep(LIST, name, query, actor);
        return back;
    }

    /** The list with its ticks as they were sent, and what is wrong with them. */
    ModelAndView again(Actor actor, Frame frame, String filter, Fields giving) {
        ModelAndView again = page(actor, frame, CaseQuestion.fields(filter), Fields.empty(), giving);
        again.setStatus(HttpStatus.BAD_REQUEST);
        return again;
    }

    private ListTable<CaseList.Row> file(CaseList.Asked question, Actor actor) {
        CaseFilter.Options options = filter.options(actor);
        // A file goes out, and the words may be a name.
        String narrowed =
                filter.chosen(question, options, "").stream().map(Link::label).collect(Collectors.joining("; "));
        CaseList.Sought sought = filter.sought(question, words(question, actor));
        List<CaseList.Row> rows =
                list.of(question.first(), sought, actor, ListFiles.MOST).rows();
        return new ListTable<>("Cases", narrowed, CaseColumns.of(options, actor.today()), rows, CaseList.Row::id);
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, Fields naming, Fields giving) {
        CaseList.Asked question = CaseQuestion.of(fields);
        CaseFilter.Options options = filter.options(actor);
        String words = words(question, actor);
        CaseList.Found found = list.of(question, filter.sought(question, words), actor, CaseList.SIZE);
        String query = CaseQuestion.query(question);
        String href = "/cases?" + query + (query.isEmpty() ? "page=" : "&page=");
        var page = new Page(
                frame.withTitle("Cases"),
                fields.with("typed", words),
                options,
                filter.chosen(question, options, words),
                found,
                new Paging(question.page(), CaseList.SIZE, found.total(), found.capped(), href),
                actor.today(),
                actor.may(Permission.MANAGE_CASE),
                views.of(LIST, actor),
                query,
                naming,
                files.links(actor, query.isEmpty() ? "/cases" : "/cases?" + query),
                give.colleagues(
                        found.rows().stream()
                                .filter(row -> row.stored().isOpen())
                                .map(CaseList.Row::id)
                                .toList(),
                        actor),
                giving);
        return new ModelAndView("saferhub/cases/listing/list", "page", page);
    }

    private String words(CaseList.Asked question, Actor actor) {
        return question.about().worded() ? views.last(WORDS, actor).orElse("") : "";
    }
}
