package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.kernel.Period;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Taking in an agency's file of crimes and incidents, for a data set of the catalogue that holds records. */
@Controller
class IncidentsController {

    private static final long LARGEST = 20_000_000;

    /** @param wrong why a file was refused, line by line */
    record Page(Frame frame, Fields fields, DataSet set, List<String> wrong) {

        String columns() {
            return String.join(", ", IncidentFile.COLUMNS);
        }
    }

    private final Catalogue catalogue;
    private final TakeInIncidents incidents;

    IncidentsController(Catalogue catalogue, TakeInIncidents incidents) {
        this.catalogue = catalogue;
        this.incidents = incidents;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/records")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String id) {
        return page(frame, mine(actor, id), Fields.empty(), List.of(), HttpStatus.OK);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/records")
    ModelAndView add(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        DataSet set = mine(actor, id);
        Fields fields = Fields.of(posted);
        Period period = period(actor, fields);
        if (period == null) return page(frame, set, fields, List.of(), HttpStatus.BAD_REQUEST);
        if (file == null || file.isEmpty()) {
            return page(frame, set, fields.error("file", "Choose the file"), List.of(), HttpStatus.BAD_REQUEST);
        }
        if (file.getSize() > LARGEST) {
            return page(
                    frame,
                    set,
                    fields.error("file", "The file must be smaller than 20 MB"),
                    List.of(),
                    HttpStatus.BAD_REQUEST);
        }
        List<String> wrong = incidents.take(actor, set, period, file.getBytes());
        if (!wrong.isEmpty()) {
            fields.error("file", "Nothing was taken in: see what is wrong with the file");
            return page(frame, set, fields, wrong, HttpStatus.BAD_REQUEST);
        }
        return new ModelAndView("redirect:/data/sets/" + set.id());
    }

    /** As the supplier states it; never guessed from the rows, of which the first day may have none. */
    private static @Nullable Period period(Actor actor, Fields fields) {
        LocalDate from = fields.read().requiredDate("period-from", "Enter the first day that the file covers");
        LocalDate to = fields.read().requiredDate("period-to", "Enter the last day that the file covers");
        if (from != null && to != null && to.isBefore(from))
            fields.error("period-to", "The last day must not be before the first");
        if (to != null && to.isAfter(actor.today())) fields.error("period-to", "The day must not be in the future");
        return fields.ok() && from != null && to != null ? new Period(from, to) : null;
    }

    /** A set of records that one keeps; of totals there is no such page, so that the two are never mixed. */
    private DataSet mine(Actor actor, String id) {
        try {
            return catalogue
                    .one(actor, UUID.fromString(id))
                    .filter(set -> !set.aggregates() && actor.may(Permission.IMPORT_CRIME, set.realmId()))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }

    private static ModelAndView page(Frame frame, DataSet set, Fields fields, List<String> wrong, HttpStatus status) {
        ModelAndView view = new ModelAndView(
                "saferhub/crimedata/incidents/records",
                "page",
                new Page(
                        frame.withTitle("Take in crimes and incidents").withMarking("OFFICIAL-SENSITIVE"),
                        fields,
                        set,
                        wrong));
        view.setStatus(status);
        return view;
    }
}
