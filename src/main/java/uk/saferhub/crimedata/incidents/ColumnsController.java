package uk.saferhub.crimedata.incidents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Choosing which column of an agency's files is which. Only their names are kept; no cell of the file was. */
@Controller
class ColumnsController {

    private static final int MOST = 200;

    /** @param headings those of the file @param missing what was not recognised, as a sentence */
    record Page(Frame frame, Fields fields, DataSet set, List<String> headings, String missing) {

        List<Choice> choices() {
            return headings.stream().map(name -> Choice.of(name, name)).toList();
        }

        List<IncidentColumns.Known> columns() {
            return IncidentColumns.ALL;
        }
    }

    private final KeptSets sets;
    private final IncidentChecks checks;

    ColumnsController(KeptSets sets, IncidentChecks checks) {
        this.sets = sets;
        this.checks = checks;
    }

    /** The page that asks, of a file whose headings were not recognised. */
    static ModelAndView ask(Frame frame, DataSet set, IncidentFile file) {
        Fields fields = Fields.empty();
        IncidentColumns.guess(file.headings()).forEach((name, heading) -> fields.with("column-" + name, heading));
        return page(frame, set, fields, file.headings(), String.join(" ", file.wrong()));
    }

    /** With nothing chosen at all, the set's files go by the names of their columns again. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/records/columns")
    ModelAndView keep(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted) {
        DataSet set = sets.mine(actor, id);
        Fields fields = Fields.of(posted);
        List<String> headings =
                fields.values("heading").stream().limit(MOST).distinct().toList();
        Map<String, String> named = new TreeMap<>();
        for (IncidentColumns.Known known : IncidentColumns.ALL) {
            String chosen = fields.value("column-" + known.name());
            if (!chosen.isEmpty() && !headings.contains(chosen))
                fields.error("column-" + known.name(), "Choose one of the file’s columns");
            else if (!chosen.isEmpty() && named.containsValue(chosen))
                fields.error("column-" + known.name(), "This column is chosen for something else already");
            else if (!chosen.isEmpty()) named.put(known.name(), chosen);
            if (known.needed() && chosen.isEmpty() && !headings.isEmpty())
                fields.error("column-" + known.name(), "Choose the column for: " + known.words());
        }
        if (!fields.ok()) return page(frame, set, fields, headings, "");
        checks.keep(actor, set, new IncidentColumns(named));
        return new ModelAndView("redirect:/data/sets/" + set.id() + "/records");
    }

    private static ModelAndView page(Frame frame, DataSet set, Fields fields, List<String> headings, String missing) {
        ModelAndView view = new ModelAndView(
                "saferhub/crimedata/incidents/columns",
                "page",
                new Page(
                        frame.withTitle("Which column is which?").withMarking("OFFICIAL-SENSITIVE"),
                        fields,
                        set,
                        headings,
                        missing));
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }
}
