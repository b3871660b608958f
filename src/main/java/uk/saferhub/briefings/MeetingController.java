package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;

import java.time.LocalDate;
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
import uk.saferhub.access.Requires;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** When a briefing is, and whether it was held and who was there. */
@Controller
class MeetingController {

    private final BriefingStore briefings;
    private final HoldBriefing hold;

    MeetingController(BriefingStore briefings, HoldBriefing hold) {
        this.briefings = briefings;
        this.hold = hold;
    }

    @GetMapping("/briefings/{reference}/meeting")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        Briefing briefing = briefings.made(actor, reference);
        Fields fields = Fields.empty()
                .withDate("planned", briefing.plannedOn())
                .with("time", briefing.plannedTime())
                .with("place", briefing.place())
                .withDate("held", briefing.heldOn() == null ? briefing.plannedOn() : briefing.heldOn())
                .with("attended", briefing.attended())
                .with("reason", briefing.notHeldReason());
        return page(frame, briefing, fields, HttpStatus.OK);
    }

    @PostMapping("/briefings/{reference}/meeting")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView plan(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        LocalDate on = read.requiredDate("planned", "Enter the day, such as 4 June 2026");
        String time = read.atMost("time", 20).text("time");
        String place = read.atMost("place", 200).text("place");
        Integer version = read.number("version", "Open the briefing again");
        if (!fields.ok() || version == null || on == null)
            return page(frame, briefings.made(actor, reference), fields, HttpStatus.BAD_REQUEST);
        hold.plan(actor, reference, on, time, place, version);
        return new ModelAndView("redirect:/briefings/" + reference);
    }

    @PostMapping("/briefings/{reference}/meeting/outcome")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView outcome(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        Integer version = read.number("version", "Open the briefing again");
        String outcome = read.required("outcome", "Choose whether it was held");
        boolean held = outcome.equals("held");
        LocalDate on = held ? read.requiredDate("held", "Enter the day it was held, such as 4 June 2026") : null;
        String attended = held ? read.required("attended", 500, "Enter who was there") : "";
        String reason = held ? "" : read.required("reason", 500, "Say why it was not held");
        if (!fields.ok() || version == null)
            return page(frame, briefings.made(actor, reference), fields, HttpStatus.BAD_REQUEST);
        if (on == null) hold.notHeld(actor, reference, reason, version);
        else hold.held(actor, reference, on, attended, version);
        return new ModelAndView("redirect:/briefings/" + reference);
    }

    private static ModelAndView page(Frame frame, Briefing briefing, Fields fields, HttpStatus status) {
        var page = new BriefingPages.MeetingPage(
                frame.withTitle("Briefing of " + briefing.wardName()).withMarking("OFFICIAL"), fields, briefing);
        return new ModelAndView("saferhub/briefings/meeting", Map.of("page", page), status);
    }
}
