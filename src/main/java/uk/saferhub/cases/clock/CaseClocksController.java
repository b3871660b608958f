package uk.saferhub.cases.clock;

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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.clocks.ClockPages;
import uk.saferhub.clocks.ClockPanel;
import uk.saferhub.clocks.PauseClock;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** By when is what owed on a case, and why did a clock stand still? Only the hub's staff pause one. */
@Controller
class CaseClocksController {

    record Page(Frame frame, HubCase hubCase, CaseHead head, ClockPanel clocks) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final ClocksSeen clocks;
    private final ClockPages pages;
    private final PauseClock pause;

    CaseClocksController(CaseFile file, CaseHeads heads, ClocksSeen clocks, ClockPages pages, PauseClock pause) {
        this.file = file;
        this.heads = heads;
        this.clocks = clocks;
        this.pages = pages;
        this.pause = pause;
    }

    @GetMapping("/cases/{reference}/clocks")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("from", actor.today());
        return page(actor, frame, file.open(reference, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/clocks")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView pause(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = asHub(reference, actor);
        Fields fields = Fields.of(posted);
        if (!pages.pause(hubCase.id(), clocks.of(hubCase, actor), fields, actor))
            return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:" + hubCase.path() + "/clocks");
    }

    @PostMapping("/cases/{reference}/clocks/{id}/resumption")
    @Requires(Permission.MANAGE_CASE)
    String resume(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        HubCase hubCase = asHub(reference, actor);
        pause.resume(hubCase.id(), id, actor);
        return "redirect:" + hubCase.path() + "/clocks";
    }

    private HubCase asHub(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        if (!hubCase.asHub()) throw new NotFound();
        return hubCase;
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        Frame titled = frame.withTitle("Clocks of " + hubCase.reference());
        boolean mayPause = hubCase.asHub() && actor.may(Permission.MANAGE_CASE, hubCase.realmId());
        var shown = List.copyOf(clocks.of(hubCase, actor));
        ClockPanel panel = pages.panel(titled, shown, hubCase.path() + "/clocks", mayPause, fields, actor);
        var page = new Page(titled, hubCase, heads.of(hubCase, "/clocks", actor), panel);
        return new ModelAndView("saferhub/cases/clock/clocks", Map.of("page", page), status);
    }
}
