package uk.saferhub.crimedata.cited;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Numbers of others that reports quote: each with its source, table, dates and scope. */
@Controller
class CitedController {

    /** @param seats of whoever may cite for several partnerships; one is taken without asking */
    record Page(Frame frame, Fields fields, List<CitedStatistic> cited, LocalDate today, List<Seat> seats) {

        List<Choice> realms() {
            return seats.stream()
                    .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                    .distinct()
                    .toList();
        }
    }

    private final CitedStatistics statistics;

    CitedController(CitedStatistics statistics) {
        this.statistics = statistics;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/cited")
    ModelAndView show(Frame frame, Actor actor) {
        return show(frame, actor, Fields.empty());
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/cited")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Seat seat = seat(actor, fields);
        CitedStatistic cited = read(actor, fields);
        if (cited == null || seat == null) {
            ModelAndView view = show(frame, actor, fields);
            view.setStatus(HttpStatus.BAD_REQUEST);
            return view;
        }
        statistics.add(actor, seat, cited);
        return new ModelAndView("redirect:/data/cited");
    }

    private static @Nullable CitedStatistic read(Actor actor, Fields fields) {
        FieldReader read = fields.read();
        String code = read.required("code", 60, "Enter a code for it, such as national_violence_rate");
        if (fields.ok() && !code.matches("[a-z0-9_]{2,60}"))
            fields.error("code", "A code has small letters, digits and underscores only");
        String name = read.required("name", 120, "Enter what is measured");
        String value = read.required("value", 40, "Enter the number as it is printed");
        if (!value.isEmpty() && !value.matches("[-−]?\\d[\\d,]*(\\.\\d+)?"))
            fields.error("value", "Enter the number alone, such as 9.6; its unit has a field of its own");
        String unit = read.required("unit", 60, "Enter its unit, such as offences per 1,000");
        String scope = read.required("scope", 200, "Enter of whom or where, and which offences");
        String source = read.required("source", 200, "Enter who published it, and in what");
        String table = read.required("table", 200, "Enter the table, page or address at the source");
        LocalDate from = read.requiredDate("period-from", "Enter the first day that it speaks of");
        LocalDate to = read.requiredDate("period-to", "Enter the last day that it speaks of");
        LocalDate cited = read.requiredDate("cited", "Enter when it was looked up");
        LocalDate lapses = read.date("lapses", "Enter a real date, or leave it empty");
        read.atMost("note", 400);
        if (from != null && to != null && to.isBefore(from))
            fields.error("period-to", "The last day must not be before the first");
        if (cited != null && cited.isAfter(actor.today())) fields.error("cited", "The day must not be in the future");
        if (cited != null && lapses != null && !lapses.isAfter(cited))
            fields.error("lapses", "It must lapse after it was looked up");
        if (!fields.ok() || from == null || to == null || cited == null) return null;
        return new CitedStatistic(
                new UUID(0, 0),
                code,
                name,
                value,
                unit,
                scope,
                source,
                table,
                from,
                to,
                cited,
                lapses,
                read.text("note"),
                actor.name(),
                false);
    }

    private static @Nullable Seat seat(Actor actor, Fields fields) {
        List<Seat> seats = actor.seats(Permission.IMPORT_CRIME);
        if (seats.size() == 1) return seats.getFirst();
        UUID realm = fields.read().id("realm", "Choose the partnership");
        Seat chosen = seats.stream()
                .filter(seat -> seat.realmId().equals(realm))
                .findFirst()
                .orElse(null);
        if (chosen == null) fields.error("realm", "Choose the partnership");
        return chosen;
    }

    private ModelAndView show(Frame frame, Actor actor, Fields fields) {
        return new ModelAndView(
                "saferhub/crimedata/cited/list",
                "page",
                new Page(
                        frame.withTitle("Cited statistics").withMarking("OFFICIAL"),
                        fields,
                        statistics.all(actor),
                        actor.today(),
                        actor.seats(Permission.IMPORT_CRIME)));
    }
}
