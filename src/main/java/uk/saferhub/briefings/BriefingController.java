package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.GIVE_PERCEPTION;
import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;
import static uk.saferhub.access.Permission.WORK_ACTION;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.web.Download;
import uk.saferhub.web.Frame;

/** A briefing as it is read, on a screen and on paper. */
@Controller
class BriefingController {

    private final BriefingStore briefings;
    private final Contents contents;
    private final RoundStore rounds;
    private final Perceptions perceptions;
    private final BriefingActions actions;
    private final Councillors councillors;

    BriefingController(
            BriefingStore briefings,
            Contents contents,
            RoundStore rounds,
            Perceptions perceptions,
            BriefingActions actions,
            Councillors councillors) {
        this.briefings = briefings;
        this.contents = contents;
        this.rounds = rounds;
        this.perceptions = perceptions;
        this.actions = actions;
        this.councillors = councillors;
    }

    @GetMapping("/briefings/{reference}")
    @Requires(
            value = READ_BRIEFING,
            also = {MAKE_BRIEFING, GIVE_PERCEPTION, WORK_ACTION})
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Briefing briefing = briefings.one(actor, reference);
        Content content = contents.of(briefing);
        boolean issued = briefing.status() == RoundStatus.ISSUED;
        boolean maker = briefing.made();
        boolean ofWard = councillors.is(actor.accountId(), briefing, actor.today());
        var page = new BriefingPages.ShowPage(
                frame.withTitle(briefing.wardName() + ": ward briefing").withMarking("OFFICIAL"),
                briefing,
                content,
                content.picture() == null
                        ? null
                        : content.picture()
                                .chart("map", BriefingPaper.mapTitle(briefing, content))
                                .svg(),
                perceptions.of(actor, briefing),
                actions.of(briefing),
                issued && actor.may(GIVE_PERCEPTION, briefing.realmId()) && (maker || ofWard),
                maker,
                maker && issued && actor.may(WORK_ACTION, briefing.realmId()),
                actor.today());
        return new ModelAndView("saferhub/briefings/show", "page", page);
    }

    @GetMapping("/briefings/{reference}/briefing.pdf")
    @Requires(value = READ_BRIEFING, also = MAKE_BRIEFING)
    ModelAndView paper(Actor actor, @PathVariable String reference) throws IOException {
        Briefing briefing = briefings.one(actor, reference);
        var paper = new BriefingPaper(List.of(briefing), List.of(contents.of(briefing)));
        return file(paper, briefing.reference(), actor);
    }

    /** All wards of a round, each beginning on a page of its own. */
    @GetMapping("/briefings/rounds/{reference}/briefings.pdf")
    @Requires(value = READ_BRIEFING, also = MAKE_BRIEFING)
    ModelAndView papers(Actor actor, @PathVariable String reference) throws IOException {
        Round round = rounds.one(actor, reference);
        List<Briefing> all = new ArrayList<>(briefings.of(actor, round));
        if (all.isEmpty()) throw new NotFound();
        return file(new BriefingPaper(all, contents.of(all)), round.reference(), actor);
    }

    private static ModelAndView file(BriefingPaper paper, String reference, Actor actor) throws IOException {
        return new ModelAndView(Download.of(
                paper.pdf(actor.name(), actor.now()), "ward-briefing-" + reference + ".pdf", "application/pdf"));
    }
}
