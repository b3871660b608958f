package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One's own absences, and standing in for others: for everybody who is signed in. */
@Controller
class CoverController {

    record Page(
            Frame frame,
            Fields fields,
            List<Covers.Cover> covers,
            List<Choice> colleagues,
            UUID me,
            boolean standsIn,
            LocalDate today) {

        List<Covers.Cover> mine() {
            return covers.stream().filter(cover -> cover.absentId().equals(me)).toList();
        }

        List<Covers.Cover> others() {
            return covers.stream().filter(cover -> cover.deputyId().equals(me)).toList();
        }
    }

    private final Covers covers;

    CoverController(Covers covers) {
        this.covers = covers;
    }

    @Open(signedIn = true)
    @GetMapping("/me/cover")
    ModelAndView show(Actor actor, Frame frame, HttpServletRequest request) {
        return page(actor, frame, request, Fields.empty().withDate("from", actor.today()), HttpStatus.OK);
    }

    @Open(signedIn = true)
    @PostMapping("/me/cover")
    ModelAndView arrange(
            Actor actor, Frame frame, HttpServletRequest request, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        UUID deputy = read.id("deputy", "Choose who stands in");
        if (deputy == null) fields.error("deputy", "Choose who stands in");
        LocalDate from = read.requiredDate("from", "Enter your first day away");
        LocalDate until = read.requiredDate("until", "Enter your last day away");
        if (from != null && until != null && until.isBefore(from))
            fields.error("until", "Your last day away cannot be before the first");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        covers.arrange(deputy, from, until, actor);
        return new ModelAndView("redirect:/me/cover");
    }

    @Open(signedIn = true)
    @PostMapping("/me/cover/{id}/end")
    ModelAndView end(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        covers.end(id, actor);
        SignedIn.standIn(request, null);
        return new ModelAndView("redirect:/me/cover");
    }

    /** From now on one acts for the person who is away, until one steps back, signs out or the absence ends. */
    @Open(signedIn = true)
    @PostMapping("/me/cover/{id}/start")
    ModelAndView start(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        Covers.Cover cover = covers.of(actor.accountId(), actor.today()).stream()
                .filter(one ->
                        one.id().equals(id) && one.deputyId().equals(actor.accountId()) && one.isLive(actor.today()))
                .findFirst()
                .orElseThrow(NotFound::new);
        SignedIn.standIn(request, cover.absentId());
        return new ModelAndView("redirect:/");
    }

    @Open(signedIn = true)
    @PostMapping("/me/cover/back")
    ModelAndView back(HttpServletRequest request) {
        SignedIn.standIn(request, null);
        return new ModelAndView("redirect:/");
    }

    private ModelAndView page(Actor actor, Frame frame, HttpServletRequest request, Fields fields, HttpStatus status) {
        List<Choice> colleagues = covers.colleagues(actor.accountId(), actor.today()).stream()
                .map(one -> Choice.of(one.id(), one.name()))
                .toList();
        var page = new Page(
                frame.withTitle("When you are away"),
                fields,
                covers.of(actor.accountId(), actor.today()),
                colleagues,
                actor.accountId(),
                SignedIn.standsInFor(request).isPresent(),
                actor.today());
        return new ModelAndView("saferhub/access/cover", java.util.Map.of("page", page), status);
    }
}
