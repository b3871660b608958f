package uk.saferhub.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.timeline.LogPages;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Frame;

/** Who read or changed what, for the auditor of a partnership. */
@Controller
class LogController {

    private static final int MOST = 100;

    private final LogPages log;
    private final JdbcClient client;
    private final RecordIndex index;
    private final WholePartnership whole;

    LogController(LogPages log, JdbcClient client, WholePartnership whole, RecordIndex index) {
        this.index = index;
        this.whole = whole;
        this.log = log;
        this.client = client;
    }

    /** One line of the page. @param who a name, or what there is of it */
    record Row(LogPages.Line line, String who, String did) {}

    /** The kinds of entry, as the filter offers them. */
    static final List<Choice> KINDS = List.of(
            Choice.of("read", "Read"),
            Choice.of("write", "Changed"),
            Choice.of("denied", "Refused"),
            Choice.of("export", "Taken out as a file"),
            Choice.of("erasure", "Erased"));

    record Page(Frame frame, String reference, String kind, boolean unknown, List<Row> rows) {}

    @Requires(Permission.READ_LOG)
    @GetMapping("/log")
    ModelAndView show(
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String kind) {
        whole.open(actor);
        UUID record = reference.isBlank() ? null : recordId(reference.strip());
        boolean unknown = record == null && !reference.isBlank();
        List<LogPages.Line> lines = unknown ? List.of() : log.newest(record, kind, MOST);
        Map<UUID, String> names = names(lines);
        List<Row> rows = lines.stream()
                .map(line -> new Row(
                        line,
                        names.getOrDefault(line.actorId(), "the command line, or nobody signed in"),
                        words(line.permission())))
                .toList();
        return new ModelAndView(
                "saferhub/access/log", "page", new Page(frame.withTitle("The log"), reference, kind, unknown, rows));
    }

    /** In the realms audited only: row-level security hides the rest, so that an unknown reference and a hidden one are alike. */
    private java.util.@org.jspecify.annotations.Nullable UUID recordId(String reference) {
        return client.sql("select record_id from record_access where reference = :reference and kind <> all (:parts)")
                .param("reference", reference)
                .param("parts", index.parts())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Map<UUID, String> names(List<LogPages.Line> lines) {
        var names = new HashMap<UUID, String>();
        String ids = "{"
                + String.join(
                        ",",
                        lines.stream()
                                .map(line -> line.actorId().toString())
                                .distinct()
                                .toList()) + "}";
        client.sql("select id, name from account where id = any (:ids::uuid[])")
                .param("ids", ids)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    private static String words(String permission) {
        for (Permission known : Permission.values()) if (known.name().equals(permission)) return known.words();
        return permission.toLowerCase(java.util.Locale.ROOT);
    }
}
