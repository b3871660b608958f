package uk.saferhub.cases.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.Paging;

/** The cases that one may see, what is due next first. */
@Controller
class CaseListController {

    private static final String LIST = "cases";

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

    private final CaseList list;
    private final CaseFilter filter;
    private final KeptLists views;
    private final ListFiles files;
    private final GiveLead give;

    CaseListController(CaseList list, CaseFilter filter, KeptLists views, ListFiles files, GiveLead give) {
        this.list = list;
        this.filter = filter;
        this.views = views;
        this.files = files;
        this.give = give;
    }

    /** Without words the list is as one last left it. */
    @GetMapping("/cases")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        if (asked.isEmpty())
            return page(actor, frame, fields(views.last(LIST, actor).orElse("")), Fields.empty(), Fields.empty());
        Fields fields = Fields.of(asked);
        views.keep(LIST, "", query(question(fields)), actor);
        return files.answer(asked, actor, frame, () -> file(question(fields), actor))
                .orElseGet(() -> page(actor, frame, fields, Fields.empty(), Fields.empty()));
    }

    /** Saves the filter under a name, or forgets what has that name. */
    @PostMapping("/cases/views")
    @Requires(Permission.READ_CASE)
    ModelAndView keep(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields naming = Fields.of(posted);
        Fields fields = fields(naming.value("filter"));
        String query = query(question(fields));
        String forgotten = naming.value("forget");
        var back = new ModelAndView("redirect:" + CaseFilter.address(CaseFilter.values(question(fields))));
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
        ModelAndView again = page(actor, frame, fields(filter), Fields.empty(), giving);
        again.setStatus(HttpStatus.BAD_REQUEST);
        return again;
    }

    private ListTable<CaseList.Row> file(CaseList.Asked question, Actor actor) {
        CaseFilter.Options options = filter.options(actor);
        String narrowed =
                filter.chosen(question, options).stream().map(Link::label).collect(Collectors.joining("; "));
        List<CaseList.Row> rows =
                list.of(question.first(), actor, ListFiles.MOST).rows();
        return new ListTable<>("Cases", narrowed, CaseColumns.of(options, actor.today()), rows);
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, Fields naming, Fields giving) {
        CaseList.Asked question = question(fields);
        CaseFilter.Options options = filter.options(actor);
        CaseList.Found found = list.of(question, actor);
        String query = query(question);
        String href = "/cases?" + query + (query.isEmpty() ? "page=" : "&page=");
        var page = new Page(
                frame.withTitle("Cases"),
                fields,
                options,
                filter.chosen(question, options),
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

    /** A filter as the list understands it. */
    static String query(String filter) {
        return query(question(fields(filter)));
    }

    private static String query(CaseList.Asked question) {
        return CaseFilter.query(CaseFilter.values(question));
    }

    /** The words of a query; what cannot be read is left out. */
    private static Fields fields(String query) {
        return Fields.of(UriComponentsBuilder.fromUriString("/?" + query.replaceAll("[^A-Za-z0-9=&._~%+-]", ""))
                .build()
                .getQueryParams());
    }

    /** What cannot be read is not asked: a list is never an error. */
    private static CaseList.Asked question(Fields fields) {
        String page = fields.value("page");
        CaseStatus status = Arrays.stream(CaseStatus.values())
                .filter(s -> s.name().equals(fields.value("status")))
                .findFirst()
                .orElse(null);
        return new CaseList.Asked(
                word(fields, "hub"),
                fields.read().id("agency", ""),
                status,
                word(fields, "band"),
                fields.value("overdue").equals("yes"),
                fields.read().choice("lacks", CaseList.Lack.class, ""),
                fields.value("closed").equals("year"),
                page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1);
    }

    private static @Nullable String word(Fields fields, String name) {
        String value = fields.value(name).strip();
        return value.isEmpty() ? null : value;
    }
}
