package uk.saferhub.referrals.draft;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Task;

/** What is left to fill in? */
@Controller
class TasksController {

    record Page(Frame frame, ReferralDraft draft, String hub, List<Task> tasks, Decision maySend) {}

    private final DraftStore drafts;
    private final Hubs hubs;

    TasksController(DraftStore drafts, Hubs hubs) {
        this.drafts = drafts;
        this.hubs = hubs;
    }

    @Requires(Permission.MAKE_REFERRAL)
    @GetMapping("/referral-drafts/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        ReferralDraft draft = drafts.named(reference, actor);
        List<Task> tasks = Stream.of(Step.values())
                .map(step -> new Task(
                        step.label(),
                        draft.path(step),
                        step.hint(),
                        draft.has(step) ? "Completed" : "Not yet started",
                        draft.has(step)))
                .toList();
        String hub = hubs.taking(draft.realmId(), draft.hub()).name();
        var page = new Page(
                frame.withTitle("Your referral " + draft.reference()), draft, hub, tasks, Finished.maySend(draft));
        return new ModelAndView("saferhub/referrals/draft/tasks", "page", page);
    }
}
