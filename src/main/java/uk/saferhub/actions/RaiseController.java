package uk.saferhub.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Requires;
import uk.saferhub.access.WhoMay;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Raises an action on a record of any kind but a case, which has its plan. */
@Controller
class RaiseController {

    /** @param owners bodies that could do it, and @param people theirs, by the value body/person */
    record Page(Frame frame, RecordIndex.Named record, List<Choice> owners, Fields fields) {}

    private final RaiseOnRecord raise;
    private final ReadLog log;
    private final HeldNames names;

    RaiseController(RaiseOnRecord raise, ReadLog log, HeldNames names) {
        this.names = names;
        this.raise = raise;
        this.log = log;
    }

    @GetMapping("/actions/new")
    @Requires(value = Permission.WORK_ACTION, also = Permission.READ_RIGHTS, alsoRecords = true)
    ModelAndView form(Actor actor, Frame frame, @RequestParam(defaultValue = "") String on) {
        RecordIndex.Named record = raise.record(on, actor);
        if (record.kind().equals("case")) return new ModelAndView("redirect:" + record.path() + "/plan");
        return page(actor, frame, record, Fields.empty().withDate("agreed", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/actions/new")
    @Requires(value = Permission.WORK_ACTION, also = Permission.READ_RIGHTS, alsoRecords = true)
    ModelAndView raise(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        RecordIndex.Named record = raise.record(fields.value("on"), actor);
        var read = fields.read();
        String what = read.required("what", 300, "Enter what is to be done");
        String owner = read.required("owner", "Choose who does it");
        LocalDate agreed = read.requiredDate("agreed", "Enter the day it was agreed");
        LocalDate due = read.requiredDate("due", "Enter the day it is due, such as 4 June 2026");
        Approach approach = read.choice("approach", Approach.class, "Choose what kind of action it is");
        if (agreed != null && due != null && due.isBefore(agreed))
            fields.error("due", "The due date cannot be before the day it was agreed");
        // It is read by whoever reads the record that it is agreed on, which may be nobody who reads that case.
        if (!names.heldFromOthers(what, actor).in(what).equals(what))
            fields.error(
                    "what",
                    "Write it without the name: the record beside it holds back who is harmed or who complained");
        if (!owner.isEmpty() && !owner.matches("[0-9a-f-]{36}(/[0-9a-f-]{36})?"))
            fields.error("owner", "Choose who does it");
        if (!fields.ok()) return page(actor, frame, record, fields, HttpStatus.BAD_REQUEST);
        String[] parts = owner.split("/");
        UUID person = parts.length == 1 ? null : UUID.fromString(parts[1]);
        raise.raise(record.reference(), UUID.fromString(parts[0]), person, what, approach, agreed, due, actor);
        return new ModelAndView("redirect:/actions?on=" + record.reference());
    }

    private ModelAndView page(Actor actor, Frame frame, RecordIndex.Named record, Fields fields, HttpStatus status) {
        log.read(record.id());
        List<WhoMay.Person> able = raise.able(record, actor);
        var owners = new java.util.ArrayList<Choice>();
        able.forEach(person -> {
            Choice body = Choice.of(person.organisationId(), person.organisation());
            if (!owners.contains(body)) owners.add(body);
            owners.add(Choice.of(
                    person.organisationId() + "/" + person.accountId(), person.organisation() + ": " + person.name()));
        });
        var page = new Page(frame.withTitle("Raise an action"), record, owners, fields);
        return new ModelAndView("saferhub/actions/raise", java.util.Map.of("page", page), status);
    }
}
