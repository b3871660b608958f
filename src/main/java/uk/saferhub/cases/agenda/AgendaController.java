package uk.saferhub.cases.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Hub;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Settings;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which cases does the problem-solving meeting talk about, and what is missing for it? */
@Controller
class AgendaController {

    record Page(
            Frame frame,
            Fields fields,
            List<Choice> hubs,
            LocalDate by,
            LocalDate today,
            List<AgendaList.Row> rows,
            List<Matrix.Band> bands) {

        String band(String code) {
            return bands.stream()
                    .filter(band -> band.code().equals(code))
                    .map(Matrix.Band::label)
                    .findFirst()
                    .orElse(code);
        }
    }

    private final AgendaList list;
    private final Choices choices;
    private final ReadLog log;

    AgendaController(AgendaList list, Choices choices, ReadLog log) {
        this.list = list;
        this.choices = choices;
        this.log = log;
    }

    /** What cannot be read is not asked: without a day it is a week from today, without a hub all of them. */
    @GetMapping("/case-agenda")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        LocalDate typed = fields.read().date("by", "Enter the day of the meeting");
        LocalDate by = typed == null ? actor.today().plusDays(7) : typed;
        List<UUID> realms = actor.seats().stream().map(Seat::realmId).distinct().toList();
        List<Settings> settings =
                realms.stream().map(realm -> choices.now(realm, actor)).toList();
        List<Hub> hubs = settings.stream().flatMap(one -> one.hubs().stream()).toList();
        List<Matrix.Band> bands = settings.stream()
                .flatMap(one ->
                        one.hubs().stream().filter(hub -> hub.matrix() != null).map(hub -> one.matrix(hub.matrix())))
                .distinct()
                .flatMap(matrix -> matrix.bands().stream())
                .toList();
        List<String> panel = bands.stream()
                .filter(Matrix.Band::goesToPanel)
                .map(Matrix.Band::code)
                .toList();
        List<AgendaList.Row> rows = list.of(fields.value("hub"), by, panel, actor);
        log.read(rows.stream().map(AgendaList.Row::id).toList());
        var page = new Page(
                frame.withTitle("Agenda from cases due"),
                fields.withDate("by", by),
                hubs.stream()
                        .map(hub -> Choice.of(hub.code(), hub.name()))
                        .distinct()
                        .toList(),
                by,
                actor.today(),
                rows,
                bands);
        return new ModelAndView("saferhub/cases/agenda/agenda", "page", page);
    }
}
