package uk.saferhub.imports;

import java.util.ArrayList;
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
import uk.saferhub.registers.Input;
import uk.saferhub.tables.reading.DateOrder;
import uk.saferhub.tables.reading.Header;
import uk.saferhub.tables.reading.TableRow;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Second step: which column is which field. It begins with the body's own mapping that fits, else with a guess. */
@Controller
class ColumnsController {

    private static final Words WORDS = Words.of(ColumnsController.class);
    private static final int SAMPLE = 30;

    /** @param columns each with its first cell @param orders how dates may be written @param kept whether a kept mapping fits */
    record Page(
            Frame frame,
            Import one,
            List<Input> inputs,
            List<Choice> columns,
            List<Choice> orders,
            boolean kept,
            Fields fields) {}

    private final ImportStore store;
    private final ImportTargets targets;
    private final Mappings mappings;
    private final AskWork ask;

    ColumnsController(ImportStore store, ImportTargets targets, Mappings mappings, AskWork ask) {
        this.store = store;
        this.targets = targets;
        this.mappings = mappings;
        this.ask = ask;
    }

    @GetMapping("/imports/{reference}/columns")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        Import one = store.one(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        List<Input> inputs = inputs(one, actor);
        try (Table table = Table.of(store.content(one), one.sheet())) {
            List<String> names = one.header().names(table.first());
            Mapping own = mappings.of(one);
            Mapping kept = own.fits(names) ? own : mappings.fitting(one, names).orElse(Mapping.NONE);
            boolean fits = kept != Mapping.NONE;
            Mapping begin = fits ? kept : Guess.mapping(inputs, names, table, one.header());
            return page(frame, one, inputs, table, fits, MappingForm.fields(begin));
        }
    }

    @PostMapping("/imports/{reference}/columns")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView choose(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Import one = ask.held(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        List<Input> inputs = inputs(one, actor);
        Fields fields = Fields.of(posted);
        try (Table table = Table.of(store.content(one), one.sheet())) {
            List<String> names = one.header().names(table.first());
            Mapping before = mappings.of(one);
            Mapping known =
                    before.fits(names) ? before : mappings.fitting(one, names).orElse(before);
            Mapping mapping = MappingForm.read(fields, inputs, names, known.words());
            if (!fields.ok()) return page(frame, one, inputs, table, false, fields);
            store.mapping(one, mappings.keep(one, mapping, actor), actor);
            boolean asks = !Guess.unknown(inputs, mapping, names, table, one.header(), 1)
                    .isEmpty();
            if (asks) return new ModelAndView("redirect:" + one.path() + "/meanings");
        }
        ask.work(store.held(reference, actor), WorkImport.Kind.CHECK, actor);
        return new ModelAndView("redirect:" + one.path());
    }

    private List<Input> inputs(Import one, Actor actor) {
        return targets.named(one.target(), actor, one.realmId()).fields(actor, one.realmId());
    }

    private static ModelAndView page(
            Frame frame, Import one, List<Input> inputs, Table table, boolean kept, Fields fields) {
        var columns = new ArrayList<Choice>();
        List<String> names = one.header().names(table.first());
        for (int i = 0; i < names.size(); i++)
            columns.add(Choice.of(names.get(i), sampled(names.get(i), table, one.header(), i)));
        List<Choice> orders = java.util.Arrays.stream(DateOrder.values())
                .map(order -> Choice.of(order, WORDS.of(order)))
                .toList();
        var page = new Page(frame.withTitle("Which column is what?"), one, inputs, columns, orders, kept, fields);
        return new ModelAndView(
                "saferhub/imports/columns", Map.of("page", page), fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** "Date (such as 13/09/2019)". */
    private static String sampled(String name, Table table, Header header, int column) {
        return table.first().stream()
                .filter(header::isOver)
                .map((TableRow row) -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell ->
                        name + " (such as " + (cell.length() > SAMPLE ? cell.substring(0, SAMPLE) + "…" : cell) + ")")
                .orElse(name + " (empty at first)");
    }
}
