package uk.saferhub.actions;

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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Changes what was agreed, withdraws an action, opens it again, and asks for another date: each with a reason. */
@Controller
class ChangeController {

    /** @param owners bodies that could do it */
    record Page(
            Frame frame,
            Action action,
            List<Choice> owners,
            Fields fields,
            Decision change,
            Decision reopen,
            Decision ask,
            List<ActionChanges.Change> changes) {

        String path() {
            return "/actions/" + action.reference();
        }
    }

    private static final String LOST =
            "Part of these words is held back from you and would be lost. Leave them as they stood, or write your own";

    private final ChangeAction change;
    private final ActionChanges changes;
    private final ReadLog log;

    ChangeController(ChangeAction change, ActionChanges changes, ReadLog log) {
        this.change = change;
        this.changes = changes;
        this.log = log;
    }

    @GetMapping("/actions/{reference}/change")
    @Requires(Permission.WORK_ACTION)
    ModelAndView form(Actor actor, Frame frame, @PathVariable String reference) {
        Action action = change.read(reference, null, "", actor);
        LocalDate due = action.askedDueOn() == null ? action.dueOn() : action.askedDueOn();
        Fields fields = Fields.empty()
                .with("what", changes.heldFrom(actor, action).in(action.what()))
                .with("owner", action.ownerOrganisationId())
                .withDate("due", due);
        return page(actor, frame, action, fields, HttpStatus.OK);
    }

    @PostMapping("/actions/{reference}/change")
    @Requires(Permission.WORK_ACTION)
    ModelAndView change(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String what = read.required("what", 300, "Enter what is to be done");
        LocalDate due = read.requiredDate("due", "Enter the day it is due, such as 4 June 2026");
        UUID owner = read.id("owner", "Choose who does it");
        if (owner == null) fields.error("owner", "Choose who does it");
        String reason = read.required("reason", 500, "Enter why it is changed");
        Action action = read(reference, fields, what, actor);
        // Whoever was not told a name and left the words as they stood on the page has not changed them. Who writes the
        // name has, and
        // it is on record: no answer tells that it was the right one.
        boolean left = what.equals(changes.heldFrom(actor, action).in(action.what()));
        if (left) what = action.what();
        else if (HeldWords.marked(what)) fields.error("what", LOST);
        boolean same = left
                && action.dueOn().equals(due)
                && action.ownerOrganisationId().equals(owner);
        if (fields.ok() && same) fields.error("what", "Change something, or go back");
        if (!fields.ok() || due == null || owner == null)
            return page(actor, frame, action, fields, HttpStatus.BAD_REQUEST);
        change.change(action, new ChangeAction.Agreed(what, due, owner, !left), reason, actor);
        return done(reference);
    }

    @PostMapping("/actions/{reference}/withdrawal")
    @Requires(Permission.WORK_ACTION)
    ModelAndView withdraw(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("withdrawn", 500, "Enter why it is withdrawn");
        Action action = read(reference, fields, reason, actor);
        if (!fields.ok()) return page(actor, frame, action, fields, HttpStatus.BAD_REQUEST);
        change.withdraw(action, reason, actor);
        return done(reference);
    }

    @PostMapping("/actions/{reference}/reopening")
    @Requires(Permission.WORK_ACTION)
    ModelAndView reopen(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reopened", 500, "Enter why it is opened again");
        Action action = read(reference, fields, reason, actor);
        if (!fields.ok()) return page(actor, frame, action, fields, HttpStatus.BAD_REQUEST);
        change.reopen(action, reason, actor);
        return done(reference);
    }

    @PostMapping("/actions/{reference}/requests")
    @Requires(Permission.WORK_ACTION)
    ModelAndView ask(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        LocalDate asked = fields.read().requiredDate("asked", "Enter the day that you ask for");
        String reason = fields.read().required("because", 500, "Enter why you ask for another date");
        Action action = read(reference, fields, reason, actor);
        if (!fields.ok() || asked == null) return page(actor, frame, action, fields, HttpStatus.BAD_REQUEST);
        change.ask(action, asked, reason, actor);
        return done(reference);
    }

    /** The date that was asked for is not agreed. */
    @PostMapping("/actions/{reference}/requests/refusal")
    @Requires(Permission.WORK_ACTION)
    ModelAndView refuse(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("kept", 500, "Enter why the date stays");
        Action action = read(reference, fields, reason, actor);
        if (!fields.ok()) return page(actor, frame, action, fields, HttpStatus.BAD_REQUEST);
        change.keepDate(action, reason, actor);
        return done(reference);
    }

    private Action read(String reference, Fields fields, String yours, Actor actor) {
        Integer version = fields.read().number("version", "Open the action again");
        if (version == null) fields.error("version", "Open the action again");
        return change.read(reference, version, yours, actor);
    }

    private static ModelAndView done(String reference) {
        return new ModelAndView("redirect:/actions/" + reference);
    }

    private ModelAndView page(Actor actor, Frame frame, Action action, Fields fields, HttpStatus status) {
        log.read(action.sourceId());
        List<Choice> owners = change.able(action, actor).stream()
                .map(one -> Choice.of(one.organisationId(), one.organisation()))
                .distinct()
                .toList();
        HeldWords names = changes.heldFrom(actor, action);
        var page = new Page(
                frame.withTitle("Change an action"),
                action.under(names),
                owners,
                fields,
                change.mayChange(action, actor),
                change.mayReopen(action, actor),
                change.mayAsk(action, actor),
                changes.of(action.actionId(), names, actor));
        return new ModelAndView("saferhub/actions/change", Map.of("page", page), status);
    }
}
