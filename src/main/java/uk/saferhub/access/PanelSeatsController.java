package uk.saferhub.access;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Whoever looks at reading in a sealed panel confirms who sits on it, or ends a seat (SHR-10). */
@Controller
class PanelSeatsController {

    record Page(Frame frame, Fields fields, List<PanelSeats.Held> held) {

        List<Choice> choices() {
            return held.stream()
                    .map(one -> new Choice(one.grantId().toString(), label(one), hint(one)))
                    .toList();
        }

        String label(PanelSeats.Held one) {
            return one.name() + ", " + one.organisation() + ": " + one.role() + ", " + one.compartment() + " of "
                    + one.partnership();
        }

        private static String hint(PanelSeats.Held one) {
            String until = one.heldUntil() == null
                    ? "Does not lapse until it is confirmed for the first time"
                    : "Lapses after " + Dates.day(one.heldUntil());
            return one.confirmedBy() == null
                    ? until
                    : until + "; confirmed " + Dates.day(one.confirmedOn()) + " by " + one.confirmedBy();
        }
    }

    private final PanelSeats seats;

    PanelSeatsController(PanelSeats seats) {
        this.seats = seats;
    }

    @Requires(Permission.REVIEW_ACCESS)
    @GetMapping("/panel-seats")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty());
    }

    @Requires(Permission.REVIEW_ACCESS)
    @PostMapping("/panel-seats")
    ModelAndView confirm(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<UUID> grants = fields.values("grants").stream()
                .filter(key -> key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
        if (grants.isEmpty()) {
            ModelAndView again = page(frame, actor, fields.error("grants", "Choose who still sits there"));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        if (seats.confirm(actor, grants) == 0) throw new NotFound();
        return new ModelAndView("redirect:/panel-seats");
    }

    @Requires(Permission.REVIEW_ACCESS)
    @PostMapping("/panel-seats/{id}/end")
    String end(Actor actor, @PathVariable UUID id) {
        seats.end(actor, id);
        return "redirect:/panel-seats";
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        var page = new Page(frame.withTitle("Who sits on your panels"), fields, seats.of(actor));
        return new ModelAndView("saferhub/access/panel-seats", "page", page);
    }
}
