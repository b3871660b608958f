package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
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
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One action: what it is, how it stands, and its answer. */
@Controller
class ActionController {

    record Page(
            Frame frame,
            Action action,
            List<Detail> details,
            Fields fields,
            Decision answer,
            Decision chase,
            Decision accept,
            List<ActionChanges.Change> changes,
            boolean works) {

        String path() {
            return "/actions/" + action.reference();
        }
    }

    private final ActionStore store;
    private final AnswerAction answer;
    private final ChaseAction chase;
    private final ActionChanges changes;
    private final Escalations escalations;
    private final ReadLog log;

    ActionController(
            ActionStore store,
            AnswerAction answer,
            ChaseAction chase,
            ActionChanges changes,
            Escalations escalations,
            ReadLog log) {
        this.store = store;
        this.answer = answer;
        this.chase = chase;
        this.changes = changes;
        this.escalations = escalations;
        this.log = log;
    }

    @GetMapping("/actions/{reference}")
    @Requires(Permission.READ_ACTION)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("held", actor.today()));
    }

    @PostMapping("/actions/{reference}/answers")
    @Requires(Permission.WORK_ACTION)
    ModelAndView answer(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        ActionEvent event = read.requiredChoice("event", ActionEvent.class, "Choose how it stands");
        if (event != null && !event.isAnswer()) fields.error("event", "Choose how it stands");
        String words = read.required("words", 2000, missing(event));
        LocalDate held = read.requiredDate("held", "Enter the day, such as 4 June 2026");
        Integer version = read.number("version", "Open the action again");
        if (!fields.ok() || version == null) {
            ModelAndView again = page(actor, frame, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        answer.answer(reference, event, words, held, version, actor);
        return new ModelAndView("redirect:/actions/" + reference);
    }

    /** Its owner says, before beginning, that it will do it. */
    @PostMapping("/actions/{reference}/acceptance")
    @Requires(Permission.WORK_ACTION)
    String accept(Actor actor, @PathVariable String reference, @RequestParam int version) {
        answer.answer(reference, ActionEvent.ACCEPTED, "Accepted", actor.today(), version, actor);
        return "redirect:/actions/" + reference;
    }

    @PostMapping("/actions/{reference}/chases")
    @Requires(Permission.WORK_ACTION)
    String chase(Actor actor, @PathVariable String reference) {
        chase.chase(reference, actor);
        return "redirect:/actions/" + reference;
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields) {
        Action action = store.seen(reference, actor, actor.permission()).orElseThrow(NotFound::new);
        log.read(action.sourceId());
        boolean may = actor.may(Permission.WORK_ACTION, action.realmId());
        Decision none = ActionRules.readsOnly();
        HeldWords names = changes.heldFrom(actor, action);
        Action told = action.under(names);
        var page = new Page(
                frame.withTitle("Action " + action.reference()),
                told,
                details(told, actor.today()),
                fields,
                may ? ActionRules.mayAnswer(action, actor.seat(action.realmId()).organisationId()) : none,
                may ? ActionRules.mayChase(action, actor.today()) : none,
                may ? ActionRules.mayAccept(action, actor.seat(action.realmId()).organisationId()) : none,
                changes.of(action.actionId(), names, actor),
                may);
        return new ModelAndView("saferhub/actions/show", "page", page);
    }

    private List<Detail> details(Action action, LocalDate today) {
        String owner = action.person() == null ? action.owner() : action.person() + ", " + action.owner();
        String due = Dates.full(action.dueOn())
                + (action.status().isOpen() ? " (" + Dates.due(today, action.dueOn()) + ")" : "")
                + (action.isMoved() ? ", first agreed for " + Dates.full(action.firstDueOn()) : "");
        return List.of(
                Detail.of("Owner", owner),
                Detail.of("Due", due),
                Detail.of("Kind", action.approach() == null ? "Not said" : ActionWords.of(action.approach())),
                new Detail("Agreed in", action.sourceReference(), action.sourcePath(), "Open"),
                Detail.of("Agreed on", Dates.day(action.raisedOn())),
                Detail.of("Answer", ActionWords.of(action.status()) + said(action)),
                Detail.of("Last chased", action.chasedOn() == null ? "Not yet" : Dates.day(action.chasedOn())),
                Detail.of(
                        "Escalated",
                        escalations
                                .reached(action, today)
                                .map(step -> step.name() + " (after " + step.afterDays() + " working days)")
                                .orElse("No")));
    }

    private static String said(Action action) {
        return action.answer() == null ? "" : ", " + Dates.day(action.answeredOn()) + "\n" + action.answer();
    }

    private static String missing(@org.jspecify.annotations.Nullable ActionEvent event) {
        return event == ActionEvent.FOUND_NOT_POSSIBLE
                ? "Enter why it is not possible"
                : "Enter what was done, or how it goes";
    }
}
