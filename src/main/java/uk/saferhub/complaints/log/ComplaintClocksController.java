package uk.saferhub.complaints.log;

import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import uk.saferhub.clocks.Clock;
import uk.saferhub.clocks.ClockPages;
import uk.saferhub.clocks.ClockPanel;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.clocks.PauseClock;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** By when is the reporter told, and why did a clock stand still? */
@Controller
class ComplaintClocksController {

    record Page(Frame frame, ComplaintFile file, ClockPanel clocks) {

        String path() {
            return Asked.PATH + "/" + file.reference();
        }
    }

    private final ComplaintFiles files;
    private final Clocks clocks;
    private final ClockPages pages;
    private final PauseClock pause;

    ComplaintClocksController(ComplaintFiles files, Clocks clocks, ClockPages pages, PauseClock pause) {
        this.files = files;
        this.clocks = clocks;
        this.pages = pages;
        this.pause = pause;
    }

    @GetMapping("/complaints/received/{reference}/clocks")
    @Requires(READ_COMPLAINT)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("from", actor.today());
        return page(frame, actor, files.one(actor, reference), fields, HttpStatus.OK);
    }

    @PostMapping("/complaints/received/{reference}/clocks")
    @Requires(RECORD_COMPLAINT)
    ModelAndView pause(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        ComplaintFile file = files.one(actor, reference);
        Fields fields = Fields.of(posted);
        if (!pages.pause(file.id(), clocks.of(file.id()), fields, actor))
            return page(frame, actor, file, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:" + Asked.PATH + "/" + reference + "/clocks");
    }

    @PostMapping("/complaints/received/{reference}/clocks/{id}/resumption")
    @Requires(RECORD_COMPLAINT)
    String resume(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        pause.resume(files.one(actor, reference).id(), id, actor);
        return "redirect:" + Asked.PATH + "/" + reference + "/clocks";
    }

    private ModelAndView page(Frame frame, Actor actor, ComplaintFile file, Fields fields, HttpStatus status) {
        Frame titled = frame.withTitle("Clocks of complaint " + file.reference());
        boolean mayPause = actor.may(RECORD_COMPLAINT, file.realmId());
        List<Clock> shown = clocks.of(file.id());
        String path = Asked.PATH + "/" + file.reference() + "/clocks";
        ClockPanel panel = pages.panel(titled, shown, path, mayPause, fields, actor);
        return new ModelAndView(
                "saferhub/complaints/log/clocks", Map.of("page", new Page(titled, file, panel)), status);
    }
}
