package uk.saferhub.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeepList;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.configuration.Settings;
import uk.saferhub.notices.NoticeList.Asked;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.ListQuery;
import uk.saferhub.web.Paging;

/** The list of notices. */
@Controller
class NoticesController {

    record Page(
            Frame frame,
            Fields fields,
            List<NoticeList.Row> rows,
            Labels labels,
            List<Choice> types,
            List<Choice> teams,
            List<Choice> states,
            List<Choice> operations,
            Paging paging,
            boolean mayIssue,
            List<Link> files,
            KeepList.Kept kept) {

        /** What was sent and is wrong. */
        Fields sent() {
            return kept.naming().ok() ? fields : kept.naming();
        }
    }

    private static final String PATH = "/notices";

    private final NoticeList list;
    private final Desktop desktop;
    private final ListFiles files;
    private final KeepList kept;
    private final OperationChoices operations;

    NoticesController(NoticeList list, Desktop desktop, ListFiles files, KeepList kept, OperationChoices operations) {
        this.kept = kept;
        this.operations = operations;
        this.list = list;
        this.desktop = desktop;
        this.files = files;
    }

    @GetMapping("/notices")
    @Requires(value = Permission.READ_NOTICE, also = Permission.READ_COMPLAINT)
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = posted.isEmpty() ? ListQuery.read(kept.last(PATH, actor).orElse("")) : Fields.of(posted);
        Asked asked = asked(fields);
        if (!posted.isEmpty() && fields.ok()) kept.keep(PATH, asked.query(), actor);
        Settings settings = desktop.settings(actor);
        return files.answer(posted, actor, frame, () -> file(asked, actor, new Labels(settings)))
                .orElseGet(() -> page(frame, actor, fields, asked, settings, Fields.empty()));
    }

    /** How the list is narrowed, kept under a name. */
    @PostMapping("/notices/views")
    @Requires(value = Permission.READ_NOTICE, also = Permission.READ_COMPLAINT)
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = ListQuery.read(Fields.of(posted).value("filter"));
        Asked asked = asked(fields);
        Fields naming = kept.keep(PATH, posted, asked.query(), actor);
        return naming.ok()
                ? new ModelAndView("redirect:" + address(asked) + "page=1")
                : page(frame, actor, fields, asked, desktop.settings(actor), naming);
    }

    private Asked asked(Fields fields) {
        FieldReader read = fields.read();
        return new Asked(
                blank(read.text("type")),
                blank(read.text("team")),
                read.choice("state", NoticeState.class, "Choose a state from the list"),
                blank(read.text("operation")),
                read.date("from", "Enter a real date to begin with"),
                read.date("to", "Enter a real date to end with"),
                Math.max(1, java.util.Objects.requireNonNullElse(read.number("page", "Page"), 1)));
    }

    /** The list's address as it is narrowed, to go on with. */
    private static String address(Asked asked) {
        return PATH + "?" + (asked.query().isEmpty() ? "" : asked.query() + "&");
    }

    private ListTable<NoticeList.Row> file(Asked asked, Actor actor, Labels labels) {
        var narrowed = new ArrayList<String>();
        if (asked.type() != null) narrowed.add(labels.type(asked.type()));
        if (asked.team() != null) narrowed.add("team " + asked.team());
        if (asked.state() != null) narrowed.add(Labels.state(asked.state()));
        if (asked.operation() != null) narrowed.add("operation " + asked.operation());
        if (asked.from() != null) narrowed.add("from " + Dates.day(asked.from()));
        if (asked.to() != null) narrowed.add("to " + Dates.day(asked.to()));
        List<ListColumn<NoticeList.Row>> columns = List.of(
                ListColumn.fixed("Reference", NoticeList.Row::reference),
                ListColumn.fixed("Type", row -> labels.type(row.type())),
                ListColumn.of("On whom", NoticeList.Row::name),
                ListColumn.of("Where", row -> row.place() + ", " + row.area()),
                ListColumn.of("Dated", NoticeList.Row::datedOn),
                ListColumn.fixed("State", row -> Labels.state(row.state())));
        List<NoticeList.Row> rows = list.of(asked.first(), ListFiles.MOST, actor);
        return new ListTable<>("Notices", String.join("; ", narrowed), columns, rows, NoticeList.Row::id);
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, Asked asked, Settings settings, Fields naming) {
        List<NoticeList.Row> rows = list.of(asked, actor);
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var page = new Page(
                frame.withTitle("Notices"),
                fields,
                rows,
                new Labels(settings),
                settings.noticeTypes().stream()
                        .map(t -> Choice.of(t.code(), t.label()))
                        .toList(),
                settings.teams().stream()
                        .map(t -> Choice.of(t.code(), t.name()))
                        .toList(),
                Arrays.stream(NoticeState.values())
                        .map(s -> Choice.of(s, Labels.state(s)))
                        .toList(),
                operations.of(actor),
                new Paging(asked.page(), NoticeList.SIZE, total, false, address(asked) + "page="),
                actor.may(Permission.ISSUE_NOTICE),
                files.links(actor, address(asked).replaceFirst("[?&]$", "")),
                kept.of(frame, PATH, asked.query(), naming, actor));
        return new ModelAndView(
                "saferhub/notices/list", Map.of("page", page), naming.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
