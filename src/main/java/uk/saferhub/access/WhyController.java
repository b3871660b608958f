package uk.saferhub.access;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** "Why can I see this?" on any record: the locks in words, who else can, and stepping back from it for a conflict of interest. */
@Controller
class WhyController {

    private final RecordIndex index;
    private final WhyHere why;
    private final WhyPage pages;
    private final Participations participations;
    private final Timeline timeline;

    WhyController(RecordIndex index, WhyHere why, WhyPage pages, Participations participations, Timeline timeline) {
        this.index = index;
        this.why = why;
        this.pages = pages;
        this.participations = participations;
        this.timeline = timeline;
    }

    @Requires(Permission.READ_HOME)
    @GetMapping("/why/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return pages.of(frame, actor, reference, Fields.empty());
    }

    /** SHR-07: who is related to somebody in a record, or is party to it, says so and sees no more of it. */
    @Requires(Permission.READ_HOME)
    @PostMapping("/why/{reference}/conflict")
    ModelAndView declare(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        RecordIndex.Named about = index.named(actor, reference).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 300, "Say what connects you, without details");
        if (!fields.ok()) {
            ModelAndView again = pages.of(frame, actor, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        Seat seat = why.seat(actor, about);
        participations.exclude(about.id(), actor.accountId(), reason, actor);
        timeline.record(new Happening(
                about.realmId(),
                about.id(),
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "conflict_declared",
                Map.of()));
        return new ModelAndView("redirect:/");
    }
}
