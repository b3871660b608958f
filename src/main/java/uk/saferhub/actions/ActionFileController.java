package uk.saferhub.actions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Download;

/** What the list shows as a file of comma-separated values (RFC 4180), its first thousand rows, for a spreadsheet. */
@Controller
class ActionFileController {

    private static final List<String> HEAD = List.of(
            "Action",
            "What",
            "Due",
            "State",
            "Owner",
            "Person",
            "Asked for by",
            "Agreed on",
            "Agreed in",
            "Record",
            "Kind",
            "Last chased");

    private final ActionList list;
    private final ReadLog log;

    ActionFileController(ActionList list, ReadLog log) {
        this.list = list;
        this.log = log;
    }

    @GetMapping("/actions.csv")
    @Requires(Permission.READ_ACTION)
    ModelAndView file(Actor actor, @RequestParam MultiValueMap<String, String> asked) throws IOException {
        ActionFilter filter = ActionFilter.of(asked);
        log.note("file", filter.query());
        String csv = Stream.concat(
                        Stream.of(HEAD), list.first(filter, actor).stream().map(ActionFileController::row))
                .map(row -> row.stream().map(ActionFileController::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return new ModelAndView(
                Download.of(csv.getBytes(StandardCharsets.UTF_8), "actions.csv", "text/csv;charset=UTF-8"));
    }

    private static List<String> row(ActionList.Row row) {
        return List.of(
                row.reference(),
                row.what(),
                row.dueOn().toString(),
                ActionWords.of(row.status()),
                row.owner(),
                Objects.requireNonNullElse(row.person(), ""),
                row.raisedBy(),
                row.raisedOn().toString(),
                ActionWords.kind(row.sourceKind()),
                row.sourceReference(),
                row.approach() == null ? "" : ActionWords.of(row.approach()),
                Objects.toString(row.chasedOn(), ""));
    }

    /** A field that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises. */
    static String field(String text) {
        String safe = text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
