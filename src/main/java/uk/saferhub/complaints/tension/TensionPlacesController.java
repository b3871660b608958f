package uk.saferhub.complaints.tension;

import static uk.saferhub.access.Permission.READ_COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.complaints.Tension;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Tone;
import uk.saferhub.web.Words;

/** Where tension stands, ward by ward and place by place. */
@Controller
class TensionPlacesController {

    /** How far back a report tells of a place. */
    private static final int MONTHS = 12;

    record Page(Frame frame, LocalDate since, List<TensionPlaces.Ward> wards, List<TensionPlaces.Row> rows) {

        String grade(Tension.Grade grade) {
            return Words.of(Tension.class).of(grade);
        }

        /** The colour repeats what the words say. */
        Tone tone(Tension.Grade grade) {
            return switch (grade) {
                case HIGH -> Tone.RED;
                case MEDIUM -> Tone.YELLOW;
                case LOW -> Tone.GREEN;
            };
        }
    }

    private final TensionPlaces places;

    TensionPlacesController(TensionPlaces places) {
        this.places = places;
    }

    @GetMapping("/complaints/tension-by-place")
    @Requires(READ_COMPLAINT)
    ModelAndView show(Frame frame, Actor actor) {
        LocalDate since = actor.today().minusMonths(MONTHS).plusDays(1);
        LocalDate today = actor.today();
        var page = new Page(
                frame.withTitle("Tension by ward and place"),
                since,
                places.wards(actor, since, today),
                places.of(actor, since, today));
        return new ModelAndView("saferhub/complaints/tension/places", "page", page);
    }
}
