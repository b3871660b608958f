package uk.saferhub.cases.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The agenda of a meeting on cases: which, in which order, when does each begin, and who was told otherwise? */
@Controller
class KeptAgendaController {

    record ListPage(Frame frame, List<KeptAgendaStore.Row> agendas) {}

    /** @param change whether it may still be changed */
    record Page(Frame frame, Fields fields, KeptAgenda agenda, LocalDate today, Decision change) {}

    private final KeptAgendaStore store;
    private final KeepAgenda keep;
    private final DueForMeeting due;

    KeptAgendaController(KeptAgendaStore store, KeepAgenda keep, DueForMeeting due) {
        this.store = store;
        this.keep = keep;
        this.due = due;
    }

    @GetMapping("/case-agendas")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView list(Actor actor, Frame frame) {
        return new ModelAndView(
                "saferhub/cases/agenda/agendas",
                "page",
                new ListPage(frame.withTitle("Agendas of cases"), store.all(actor)));
    }

    /** Keeps what is worked out for that hub and day. What is missing or wrong leads back to it. */
    @PostMapping("/case-agendas")
    @Requires(Permission.MANAGE_CASE)
    String keep(Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        FieldReader read = Fields.of(posted).read();
        DueForMeeting.Asked asked = due.asked(read.text("hub"), actor);
        LocalDate on = read.date("by", "");
        LocalTime starts = time(read.text("starts"));
        Integer minutes = read.number("minutes", "");
        if (asked == null || on == null || starts == null || minutes == null) return "redirect:/case-agenda";
        var cases = due.cases(asked, on, actor).stream().map(AgendaList.Row::id).toList();
        return "redirect:/case-agendas/" + keep.keep(asked.realm(), asked.hub(), on, starts, minutes, cases, actor);
    }

    @GetMapping("/case-agendas/{reference}")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().with("minutes", 15), HttpStatus.OK);
    }

    @PostMapping("/case-agendas/{reference}/arrangement")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView arrange(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        Integer version = read.number("version", "Open the page again");
        List<KeepAgenda.Turn> turns = keep.open(reference, actor).items().stream()
                .map(item -> turn(item, read))
                .toList();
        if (!fields.ok() || version == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        keep.arrange(reference, turns, version, actor);
        return new ModelAndView("redirect:/case-agendas/" + reference);
    }

    @PostMapping("/case-agendas/{reference}/cases")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String hubCase = read.required("case", "Enter the case’s reference, such as C-7QK2M");
        Integer minutes = read.number("minutes", "Enter how many minutes it has");
        Integer version = read.number("version", "Open the page again");
        if (minutes == null) fields.error("minutes", "Enter how many minutes it has");
        if (!fields.ok() || minutes == null || version == null)
            return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        keep.add(reference, hubCase.strip().toUpperCase(java.util.Locale.UK), minutes, version, actor);
        return new ModelAndView("redirect:/case-agendas/" + reference);
    }

    @PostMapping("/case-agendas/{reference}/circulation")
    @Requires(Permission.MANAGE_CASE)
    String circulate(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "-1") int version) {
        keep.circulate(reference, version, actor);
        return "redirect:/case-agendas/" + reference;
    }

    /** What is left empty stays as it is. */
    private static KeepAgenda.Turn turn(KeptAgenda.Item item, FieldReader read) {
        Integer position = read.number("position-" + item.id(), "Enter a number for its place");
        Integer minutes = read.number("minutes-" + item.id(), "Enter a number of minutes");
        return new KeepAgenda.Turn(
                item.id(),
                position == null ? item.position() : position,
                minutes == null ? item.minutes() : minutes,
                read.ticked("off-" + item.id()));
    }

    private static @org.jspecify.annotations.Nullable LocalTime time(String typed) {
        return typed.matches("([01]?\\d|2[0-3])[:.][0-5]\\d")
                ? LocalTime.parse((typed.length() == 4 ? "0" : "") + typed.replace('.', ':'))
                : null;
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        KeptAgenda agenda = keep.open(reference, actor);
        var page = new Page(
                frame.withTitle("Agenda of cases " + reference),
                fields,
                agenda,
                actor.today(),
                AgendaRules.mayChange(agenda.heldOn(), actor.today()));
        return new ModelAndView("saferhub/cases/agenda/kept", Map.of("page", page), status);
    }
}
