package uk.saferhub.cases.show;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.actions.Action;
import uk.saferhub.actions.Actions;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Event;
import uk.saferhub.web.Frame;

/** The summary of a case: what is going on, what we are doing, whether it works. */
@Controller
class ShowController {

    /** @param balance open and answered actions by approach, so that support and enforcement can be weighed */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            java.time.LocalDate today,
            List<Action> next,
            Map<Approach, Integer> balance,
            List<Event> events,
            List<CaseEvent> steps,
            Beside.Seen beside,
            boolean work,
            boolean manage) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final CaseTimeline timeline;
    private final Actions actions;
    private final Beside beside;

    ShowController(CaseFile file, CaseHeads heads, CaseTimeline timeline, Actions actions, Beside beside) {
        this.file = file;
        this.heads = heads;
        this.timeline = timeline;
        this.actions = actions;
        this.beside = beside;
    }

    @GetMapping("/cases/{reference}")
    @Requires(
            value = Permission.READ_CASE,
            also = {Permission.READ_REFERRAL, Permission.READ_COMPLAINT})
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        HubCase hubCase = file.open(reference, actor);
        List<Action> plan = actions.of(hubCase.id());
        var balance = new java.util.EnumMap<Approach, Integer>(Approach.class);
        plan.forEach(action -> balance.merge(action.approach(), 1, Integer::sum));
        boolean open = hubCase.stored().isOpen();
        var page = new Page(
                // The tab bears no words: whoever looks over a shoulder sees it.
                frame.withTitle(hubCase.reference()),
                hubCase,
                heads.of(hubCase, "", actor),
                actor.today(),
                plan.stream().filter(a -> a.status().isOpen()).limit(5).toList(),
                balance,
                timeline.of(hubCase, actor).stream()
                        .limit(5)
                        .map(CaseTimeline.Entry::event)
                        .toList(),
                steps(hubCase, actor),
                beside.of(frame, hubCase, actor),
                open && actor.may(Permission.WORK_CASE, hubCase.realmId()),
                !hubCase.destroyed() && actor.may(Permission.MANAGE_CASE, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/show/show", "page", page);
    }

    private static List<CaseEvent> steps(HubCase hubCase, Actor actor) {
        Set<CaseEvent> possible = CaseStatus.TABLE.events(hubCase.status(actor.today()));
        return possible.stream()
                .filter(event -> CaseRules.mayAdvance(event).isAllowed())
                .toList();
    }
}
