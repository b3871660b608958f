package uk.saferhub.work;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Requires;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Reminders on records of any kind, for oneself: made at the foot of a record, done or put off when they come up. */
@Controller
class ReminderController {

    private static final int LONGEST = 200;

    record NewPage(Frame frame, Fields fields, RecordIndex.Named record) {}

    record Page(Frame frame, Fields fields, Reminders.Reminder reminder, LocalDate today) {}

    private final Reminders reminders;
    private final RecordIndex records;
    private final ReadLog log;

    ReminderController(Reminders reminders, RecordIndex records, ReadLog log) {
        this.reminders = reminders;
        this.records = records;
        this.log = log;
    }

    @GetMapping("/reminders/new")
    @Requires(
            value = READ_HOME,
            also = {READ_PERSON, READ_RIGHTS, READ_DISCLOSURE},
            alsoRecords = true)
    ModelAndView form(Actor actor, Frame frame, @RequestParam(defaultValue = "") String on) {
        return form(frame, Fields.empty(), record(actor, on), HttpStatus.OK);
    }

    @PostMapping("/reminders")
    @Requires(
            value = READ_HOME,
            also = {READ_PERSON, READ_RIGHTS, READ_DISCLOSURE},
            alsoRecords = true)
    ModelAndView make(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        RecordIndex.Named record = record(actor, fields.value("on"));
        var read = fields.read();
        String words = read.required("words", LONGEST, "Enter what you want to be reminded of");
        LocalDate day = day(fields, actor);
        if (!fields.ok() || day == null) return form(frame, fields, record, HttpStatus.BAD_REQUEST);
        reminders.make(record, words, day, actor);
        return new ModelAndView("redirect:" + record.path());
    }

    @GetMapping("/reminders/{id}")
    @Requires(value = READ_HOME, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable UUID id) {
        return page(actor, frame, Fields.empty(), id, HttpStatus.OK);
    }

    @PostMapping("/reminders/{id}/done")
    @Requires(value = READ_HOME, alsoRecords = true)
    String done(Actor actor, @PathVariable UUID id) {
        reminders.done(id, actor);
        return "redirect:/";
    }

    @PostMapping("/reminders/{id}/day")
    @Requires(value = READ_HOME, alsoRecords = true)
    ModelAndView later(
            Actor actor, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        LocalDate day = day(fields, actor);
        if (!fields.ok() || day == null) return page(actor, frame, fields, id, HttpStatus.BAD_REQUEST);
        reminders.later(id, day, actor);
        return new ModelAndView("redirect:/");
    }

    private static @Nullable LocalDate day(Fields fields, Actor actor) {
        LocalDate day = fields.read().requiredDate("day", "Enter the day, such as 4 June 2026");
        if (day != null && !Reminders.mayBeOn(day, actor.today()).isAllowed())
            fields.error("day", "Choose today or a later day, within two years");
        return day;
    }

    private RecordIndex.Named record(Actor actor, String reference) {
        RecordIndex.Named record = records.named(actor, reference).orElseThrow(NotFound::new);
        log.read(record.id());
        return record;
    }

    private static ModelAndView form(Frame frame, Fields fields, RecordIndex.Named record, HttpStatus status) {
        var page = new NewPage(frame.withTitle("Remind me"), fields, record);
        return new ModelAndView("saferhub/work/remind", Map.of("page", page), status);
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, UUID id, HttpStatus status) {
        Reminders.Reminder reminder = reminders.open(id, actor);
        log.read(reminder.recordId());
        var page = new Page(frame.withTitle("Reminder"), fields, reminder, actor.today());
        return new ModelAndView("saferhub/work/reminder", Map.of("page", page), status);
    }
}
