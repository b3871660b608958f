package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.GIVE_PERCEPTION;
import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;

import java.time.LocalDate;
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
import uk.saferhub.briefings.BriefingPages.RoundRow;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** The list of rounds, one round with its wards, and its steps. */
@Controller
class RoundController {

    private static final Words WORDS = Words.of(RoundController.class);

    private final RoundStore rounds;
    private final WardRows wards;
    private final RoundTally tally;
    private final RoundQueue queue;
    private final RoundSteps steps;

    RoundController(RoundStore rounds, WardRows wards, RoundTally tally, RoundQueue queue, RoundSteps steps) {
        this.rounds = rounds;
        this.wards = wards;
        this.tally = tally;
        this.queue = queue;
        this.steps = steps;
    }

    @GetMapping("/briefings")
    @Requires(
            value = READ_BRIEFING,
            also = {MAKE_BRIEFING, GIVE_PERCEPTION})
    ModelAndView list(Frame frame, Actor actor) {
        List<Round> all = rounds.all(actor);
        Map<UUID, RoundTally.Tally> tallies =
                tally.of(all.stream().map(Round::id).toList());
        List<RoundRow> rows = all.stream()
                .map(round -> new RoundRow(
                        round, WORDS.of(round.status()), tallies.get(round.id()).words()))
                .toList();
        var page = new BriefingPages.ListPage(
                frame.withTitle("Ward briefings").withMarking("OFFICIAL"),
                wards.own(actor),
                rows,
                actor.may(MAKE_BRIEFING));
        return new ModelAndView("saferhub/briefings/list", "page", page);
    }

    @GetMapping("/briefings/rounds/{reference}")
    @Requires(value = READ_BRIEFING, also = MAKE_BRIEFING)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, rounds.one(actor, reference), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/briefings/rounds/{reference}/issue")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView issue(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        LocalDate planned =
                fields.read().date("planned", "Enter the day of the briefings, such as 4 June 2026, or leave it empty");
        if (planned != null && planned.isBefore(actor.today()))
            fields.error("planned", "The day of the briefings must be today or later");
        if (!fields.ok()) return page(frame, actor, rounds.one(actor, reference), fields, HttpStatus.BAD_REQUEST);
        steps.issue(actor, reference, planned);
        return new ModelAndView("redirect:/briefings/rounds/" + reference);
    }

    @PostMapping("/briefings/rounds/{reference}/withdrawal")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView withdraw(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 500, "Say why it is withdrawn");
        if (!fields.ok()) return page(frame, actor, rounds.one(actor, reference), fields, HttpStatus.BAD_REQUEST);
        steps.withdraw(actor, reference, reason);
        return new ModelAndView("redirect:/briefings/rounds/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, Round round, Fields fields, HttpStatus status) {
        var page = new BriefingPages.RoundPage(
                frame.withTitle("Ward briefings, " + round.months().words()).withMarking("OFFICIAL"),
                fields,
                round,
                WORDS.of(round.status()),
                round.status() == RoundStatus.ASKED
                        ? queue.open(round).map(RoundController::progress).orElse(null)
                        : null,
                tally.of(List.of(round.id())).get(round.id()).words(),
                wards.of(actor, round),
                round.made(),
                BriefingRules.mayStep(round.status(), RoundStatus.Event.ISSUE),
                BriefingRules.mayStep(round.status(), RoundStatus.Event.WITHDRAW));
        return new ModelAndView("saferhub/briefings/round", Map.of("page", page), status);
    }

    private static String progress(RoundQueue.Work work) {
        return work.ofAll() == 0
                ? "It waits to be made, which begins within seconds."
                : "%d of %d wards are made.".formatted(work.done(), work.ofAll());
    }
}
