package uk.saferhub.imports;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.tables.reading.Header;
import uk.saferhub.tables.reading.TableBook;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.tables.reading.UnreadableFile;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** First step: on which sheet the table is, and in which row it names its columns. */
@Controller
class TableController {

    private static final Words WORDS = Words.of(TableController.class);
    private static final int SHOWN_COLUMNS = 8;

    /** @param rows as the sheet begins @param told how the file was read @param columns letters of those shown */
    record Page(
            Frame frame,
            Import one,
            List<Choice> sheets,
            List<String> told,
            List<String> columns,
            List<TableRow> rows,
            Fields fields) {}

    private final ImportStore store;
    private final AskWork ask;

    TableController(ImportStore store, AskWork ask) {
        this.store = store;
        this.ask = ask;
    }

    @GetMapping("/imports/{reference}/table")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        Import one = store.one(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        Fields fields = Fields.empty()
                .with("sheet", one.sheet())
                .with("header", one.headerLine())
                .with("lines", one.headerLines());
        return page(frame, one, fields);
    }

    @PostMapping("/imports/{reference}/table")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView choose(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Import one = ask.held(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        Fields fields = Fields.of(posted);
        Integer line = fields.read().number("header", WORDS.text("missing.header"));
        int lines = fields.value("lines").equals("2") ? 2 : 1;
        String sheet = posted.containsKey("sheet") ? fields.value("sheet") : one.sheet();
        try (Table table = Table.of(store.content(one), sheet)) {
            if (!table.sheet().equals(sheet)) fields.error("sheet", WORDS.text("missing.sheet"));
            if (!sheet.equals(one.sheet()) && fields.ok()) {
                Header guess = Header.guess(table.first());
                table.read(guess);
                store.table(one, sheet, guess.line(), guess.lines(), actor);
                return new ModelAndView("redirect:" + one.path() + "/table");
            }
            boolean here = line != null && table.first().stream().anyMatch(row -> row.line() == line);
            if (!here) fields.error("header", WORDS.text("missing.header"));
            if (!fields.ok() || line == null) return page(frame, one, fields);
            store.table(one, sheet, line, lines, actor);
            return new ModelAndView("redirect:" + one.path() + "/columns");
        } catch (UnreadableFile told) {
            return page(frame, one, fields.error("sheet", told.getMessage()));
        }
    }

    private ModelAndView page(Frame frame, Import one, Fields fields) {
        try (Table table = Table.of(store.content(one), one.sheet())) {
            int width = table.first().stream()
                    .mapToInt(row -> row.cells().size())
                    .max()
                    .orElse(0);
            List<String> letters = java.util.stream.IntStream.range(0, Math.min(width, SHOWN_COLUMNS))
                    .mapToObj(Header::letters)
                    .toList();
            var page = new Page(
                    frame.withTitle("Where is the table?"),
                    one,
                    sheets(table.book()),
                    table.book().told(),
                    letters,
                    table.first().stream().limit(12).toList(),
                    fields);
            return new ModelAndView(
                    "saferhub/imports/table",
                    Map.of("page", page),
                    fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        }
    }

    private static List<Choice> sheets(TableBook book) {
        return book.sheets().stream()
                .map(sheet -> Choice.of(sheet.name(), sheet.name() + (sheet.hidden() ? " (hidden)" : "")))
                .toList();
    }
}
