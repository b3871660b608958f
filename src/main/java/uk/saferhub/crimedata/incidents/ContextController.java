package uk.saferhub.crimedata.incidents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.catalogue.Quarter;
import uk.saferhub.crimedata.incidents.ContextNotes.Confidence;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Writing a note of what may lie behind a quarter's hate crime. */
@Controller
class ContextController {

    private final HateController pages;
    private final ContextNotes notes;

    ContextController(HateController pages, ContextNotes notes) {
        this.pages = pages;
        this.notes = notes;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/hate/notes")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        Quarter quarter = HateFilter.quarter(fields.value("quarter"), actor.today());
        String cause = read.required("cause", 400, "Enter what may lie behind it");
        String basis = read.required("basis", 1000, "Enter what speaks for it");
        Confidence confidence = read.requiredChoice("confidence", Confidence.class, "Choose how sure you are");
        Seat seat = seat(actor, fields);
        if (!fields.ok() || confidence == null || seat == null) {
            ModelAndView view = pages.page(frame, actor, fields);
            view.setStatus(HttpStatus.BAD_REQUEST);
            return view;
        }
        notes.add(
                actor,
                seat,
                new ContextNotes.Note(quarter.from(), quarter.to(), cause, basis, confidence, actor.name()));
        return new ModelAndView("redirect:/data/hate?quarter=" + quarter.key());
    }

    private static @Nullable Seat seat(Actor actor, Fields fields) {
        List<Seat> seats = actor.seats(Permission.IMPORT_CRIME);
        if (seats.size() == 1) return seats.getFirst();
        UUID realm = fields.read().id("realm", "Choose the partnership");
        Seat chosen = seats.stream()
                .filter(seat -> seat.realmId().equals(realm))
                .findFirst()
                .orElse(null);
        if (chosen == null) fields.error("realm", "Choose the partnership");
        return chosen;
    }
}
