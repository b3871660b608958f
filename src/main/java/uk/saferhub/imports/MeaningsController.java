package uk.saferhub.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Third step, where cells say something that the lists do not have: what each of them means. What is left open is a fault. */
@Controller
class MeaningsController {

    private static final Words WORDS = Words.of(MeaningsController.class);

    /** More different words than this in a column of choices is a wrong column. */
    private static final int MOST = 100;

    private static final String EMPTY = "-";

    /** @param name of the form's field */
    record Cell(String name, String cell) {}

    record Asked(Input input, List<Cell> cells, List<Choice> choices) {}

    record Page(Frame frame, Import one, List<Asked> asked, Fields fields) {}

    private final ImportStore store;
    private final ImportTargets targets;
    private final Mappings mappings;
    private final AskWork ask;

    MeaningsController(ImportStore store, ImportTargets targets, Mappings mappings, AskWork ask) {
        this.store = store;
        this.targets = targets;
        this.mappings = mappings;
        this.ask = ask;
    }

    @GetMapping("/imports/{reference}/meanings")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        Import one = store.one(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        return page(frame, one, asked(one, actor), Fields.empty());
    }

    @PostMapping("/imports/{reference}/meanings")
    @Requires(Permission.IMPORT_RECORDS)
    ModelAndView say(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Import one = ask.held(reference, actor);
        ImportRules.mayArrange(one.state()).orThrow();
        Fields fields = Fields.of(posted);
        var meanings = new LinkedHashMap<String, Map<String, String>>();
        List<Asked> all = asked(one, actor);
        for (Asked asked : all)
            for (Cell cell : asked.cells()) {
                String said = fields.value(cell.name());
                if (said.isEmpty()) continue;
                boolean offered = asked.choices().stream()
                        .anyMatch(choice -> choice.value().equals(said));
                if (!offered) fields.error(cell.name(), WORDS.text("unknown.always"));
                meanings.computeIfAbsent(asked.input().name(), none -> new LinkedHashMap<>())
                        .put(Mapping.plain(cell.cell()), said.equals(EMPTY) ? "" : said);
            }
        if (!fields.ok()) return page(frame, one, all, fields);
        store.mapping(one, mappings.keep(one, mappings.of(one).meaning(meanings), actor), actor);
        ask.work(store.held(reference, actor), WorkImport.Kind.CHECK, actor);
        return new ModelAndView("redirect:" + one.path());
    }

    private List<Asked> asked(Import one, Actor actor) {
        List<Input> inputs = targets.named(one.target(), actor, one.realmId()).fields(actor, one.realmId());
        var asked = new ArrayList<Asked>();
        try (Table table = Table.of(store.content(one), one.sheet())) {
            List<String> names = one.header().names(table.first());
            Guess.unknown(inputs, mappings.of(one), names, table, one.header(), MOST)
                    .forEach((field, cells) -> inputs.stream()
                            .filter(input -> input.name().equals(field))
                            .forEach(input -> asked.add(new Asked(
                                    input,
                                    cells.stream()
                                            .map(cell -> new Cell(name(field, cell), cell))
                                            .toList(),
                                    choices(input)))));
        }
        return asked;
    }

    private static List<Choice> choices(Input input) {
        var choices = new ArrayList<>(input.choices());
        if (!input.required()) choices.add(Choice.of(EMPTY, "Leave it empty"));
        return choices;
    }

    /** The same for the same words, whatever other tabs do meanwhile. */
    private static String name(String field, String cell) {
        return "word-" + field + "-" + Upload.hash(Mapping.plain(cell)).substring(0, 16);
    }

    private static ModelAndView page(Frame frame, Import one, List<Asked> asked, Fields fields) {
        var page = new Page(frame.withTitle("What do these words mean?"), one, asked, fields);
        return new ModelAndView(
                "saferhub/imports/meanings",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
