package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.complaints.Complaints.RECEIVED;
import static uk.saferhub.complaints.Complaints.SHELF;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeepList;
import uk.saferhub.access.Requires;
import uk.saferhub.registers.RegisterPages;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.ListQuery;
import uk.saferhub.web.Paging;
import uk.saferhub.web.charts.MonthChart;

/** The log of complaints: filtered list, chart by month, comparison with the period before; and the form for one more. */
@Controller
class ComplaintListController {

    /** @param kinds what the pack calls the kinds; empty where it says nothing. @param operations those that one may know */
    record Page(
            Frame frame,
            Fields fields,
            Asked asked,
            LocalDate today,
            List<Link> tabs,
            List<Choice> kinds,
            List<Choice> operations,
            List<Link> chosen,
            List<ComplaintList.Row> rows,
            Volume.Counted volume,
            Paging paging,
            boolean mayRecord,
            List<Link> files,
            KeepList.Kept kept) {

        /** What was sent and is wrong. */
        Fields sent() {
            return kept.naming().ok() ? fields : kept.naming();
        }

        String kind(String code) {
            return label(kinds, code);
        }

        List<Choice> sources() {
            return SourceWords.choices();
        }

        MonthChart chart() {
            return new MonthChart(
                    "complaints",
                    "Complaints received, " + Dates.day(asked.from()) + " to " + Dates.day(asked.to()),
                    volume.months());
        }
    }

    private final ComplaintList list;
    private final Volume volume;
    private final Terms terms;
    private final RegisterPages pages;
    private final ListFiles files;
    private final KeepList kept;

    ComplaintListController(
            ComplaintList list, Volume volume, Terms terms, RegisterPages pages, ListFiles files, KeepList kept) {
        this.list = list;
        this.volume = volume;
        this.terms = terms;
        this.pages = pages;
        this.files = files;
        this.kept = kept;
    }

    @GetMapping("/complaints/received")
    @Requires(READ_COMPLAINT)
    ModelAndView list(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields =
                posted.isEmpty() ? ListQuery.read(kept.last(Asked.PATH, actor).orElse("")) : Fields.of(posted);
        Asked asked = Asked.read(fields, actor.today());
        if (!posted.isEmpty() && fields.ok()) kept.keep(Asked.PATH, asked.kept(actor.today()), actor);
        return files.answer(posted, actor, frame, () -> file(actor, asked, terms.lists(actor)))
                .orElseGet(() -> page(frame, actor, fields, asked, Fields.empty()));
    }

    /** How the log is narrowed, kept under a name. */
    @PostMapping("/complaints/received/views")
    @Requires(READ_COMPLAINT)
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = ListQuery.read(Fields.of(posted).value("filter"));
        Asked asked = Asked.read(fields, actor.today());
        Fields naming = kept.keep(Asked.PATH, posted, asked.kept(actor.today()), actor);
        return naming.ok()
                ? new ModelAndView("redirect:" + asked.paged() + "1")
                : page(frame, actor, fields, asked, naming);
    }

    private ListTable<ComplaintList.Row> file(Actor actor, Asked asked, Map<String, List<Choice>> lists) {
        List<Choice> kinds = lists.getOrDefault("kind", List.of());
        String narrowed = chosen(asked, lists).stream().map(Link::label).collect(Collectors.joining("; "));
        List<ListColumn<ComplaintList.Row>> columns = List.of(
                ListColumn.fixed("Complaint", ComplaintList.Row::reference),
                ListColumn.of("Received", ComplaintList.Row::receivedOn),
                ListColumn.fixed("Kind", row -> label(kinds, row.kind())),
                ListColumn.of("Place", ComplaintList.Row::place),
                ListColumn.fixed("Who brought it", row -> SourceWords.of(row.source())),
                ListColumn.of("Comes again", ComplaintList.Row::again),
                ListColumn.of("Reporter to be told", ComplaintList.Row::dueOn));
        List<ComplaintList.Row> rows =
                list.of(actor, asked.during(asked.from(), asked.to()), terms.watchedFor(actor), ListFiles.MOST);
        return new ListTable<>("Complaints and incidents", narrowed, columns, rows, ComplaintList.Row::id);
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, Asked asked, Fields naming) {
        fields.with("from", asked.from()).with("to", asked.to());
        Map<String, List<Choice>> lists = terms.lists(actor);
        List<ComplaintList.Row> rows = list.of(actor, asked, terms.watchedFor(actor));
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var page = new Page(
                frame.withTitle("Complaints and incidents"),
                fields,
                asked,
                actor.today(),
                SHELF.links(RECEIVED),
                lists.getOrDefault("kind", List.of()),
                lists.getOrDefault("operation", List.of()),
                chosen(asked, lists),
                rows,
                volume.of(actor, asked),
                new Paging(asked.page(), ComplaintList.SIZE, total, false, asked.paged()),
                actor.may(RECORD_COMPLAINT),
                files.links(actor, asked.paged().replaceFirst("&page=$", "")),
                kept.of(frame, Asked.PATH, asked.kept(actor.today()), naming, actor));
        return new ModelAndView(
                "saferhub/complaints/log/list",
                Map.of("page", page),
                fields.ok() && naming.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    @GetMapping("/complaints/received/new")
    @Requires(RECORD_COMPLAINT)
    ModelAndView form(Frame frame, Actor actor) {
        // Mostly it came today; whoever enters an older one says so.
        LocalDate today = actor.today();
        Map<String, List<String>> filled = Map.of(
                "receivedOn-day", List.of(Integer.toString(today.getDayOfMonth())),
                "receivedOn-month", List.of(Integer.toString(today.getMonthValue())),
                "receivedOn-year", List.of(Integer.toString(today.getYear())));
        return pages.form(frame, actor, SHELF, Map.of("register", "received"), filled);
    }

    private static List<Link> chosen(Asked asked, Map<String, List<Choice>> lists) {
        return asked.chosen(
                code -> label(lists.getOrDefault("kind", List.of()), code),
                code -> label(lists.getOrDefault("operation", List.of()), code));
    }

    static String label(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }
}
