package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
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

/** Adding a data set to the catalogue. */
@Controller
class DescribeController {

    /** @param seats of whoever may keep the catalogue of several partnerships; one is taken without asking */
    record Page(Frame frame, Fields fields, List<Choice> seats) {

        List<Choice> families() {
            return List.of(
                    new Choice("OPEN", "Open data", "Published for everybody"),
                    new Choice(
                            "SECTION_17A",
                            "The quarterly exchange of section 17A",
                            "Due by the end of the following quarter"),
                    new Choice("AGENCY", "An agency’s own data", "Under an agreement"),
                    Choice.of("OTHER", "Something else"));
        }

        List<Choice> sets() {
            return Arrays.stream(ExchangeSet.values())
                    .map(set -> Choice.of(set.name(), set.words()))
                    .toList();
        }
    }

    private final KeepCatalogue keep;

    DescribeController(KeepCatalogue keep) {
        this.keep = keep;
    }

    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/data/sets/new")
    ModelAndView form(Frame frame, Actor actor) {
        return form(frame, actor, Fields.empty().with("marking", "OFFICIAL"), HttpStatus.OK);
    }

    @Requires(Permission.IMPORT_CRIME)
    @PostMapping("/data/sets")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Seat seat = seat(actor, fields);
        KeepCatalogue.Described described = described(fields);
        if (described == null || seat == null) return form(frame, actor, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:/data/sets/" + keep.describe(actor, seat, described));
    }

    private static KeepCatalogue.@Nullable Described described(Fields fields) {
        FieldReader read = fields.read();
        String name = read.required("name", 120, "Enter what the data is called");
        String supplier = read.required("supplier", 120, "Enter who supplies it");
        DataSet.Family family = read.requiredChoice("family", DataSet.Family.class, "Choose what kind of data it is");
        boolean exchange = family == DataSet.Family.SECTION_17A;
        ExchangeSet set = exchange
                ? read.requiredChoice("exchangeSet", ExchangeSet.class, "Choose which set of the exchange it is")
                : null;
        String content = read.required("content", 1000, "Enter what is in it");
        String coverage = read.required("coverage", 400, "Enter which area it covers");
        String licence = read.required("licence", 200, "Enter its licence or the agreement");
        String marking = read.required("marking", 60, "Enter its marking, such as OFFICIAL");
        String form = read.required("form", "Choose whether it holds records or totals");
        Integer cadence = exchange ? Integer.valueOf(3) : months(fields, "cadence", 120);
        Integer lag = exchange ? Integer.valueOf(3) : months(fields, "lag", 24);
        LocalDate first = read.requiredDate("first", "Enter the first day of its first period");
        if (first != null && first.getDayOfMonth() != 1)
            fields.error("first", "A period begins on the first of a month");
        if (first != null && exchange && !Quarter.of(first).from().equals(first)) {
            fields.error("first", "The exchange is by quarters: enter 1 January, April, July or October");
        }
        String force = read.text("force");
        if (!force.matches("[a-z-]*")) fields.error("force", "Enter its short name, such as north-yorkshire");
        if (!fields.ok() || family == null || cadence == null || lag == null || first == null) return null;
        return new KeepCatalogue.Described(
                name,
                supplier,
                family,
                set == null ? null : set.name(),
                force.isEmpty() ? null : force,
                content,
                coverage,
                licence,
                marking,
                exchange || form.equals("aggregates"),
                cadence,
                lag,
                first);
    }

    private static @Nullable Integer months(Fields fields, String name, int most) {
        String wrong = "Enter a number of months between 0 and " + most;
        fields.read().required(name, wrong);
        Integer months = fields.read().number(name, wrong);
        if (months != null && (months < 0 || months > most)) fields.error(name, wrong);
        return months;
    }

    private static @Nullable Seat seat(Actor actor, Fields fields) {
        List<Seat> seats = actor.seats(Permission.IMPORT_CRIME);
        if (seats.size() == 1) return seats.getFirst();
        UUID realm = fields.read().id("realm", "Choose the partnership");
        return seats.stream()
                .filter(seat -> seat.realmId().equals(realm))
                .findFirst()
                .orElseGet(() -> {
                    fields.error("realm", "Choose the partnership");
                    return null;
                });
    }

    private static ModelAndView form(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        List<Seat> seats = actor.seats(Permission.IMPORT_CRIME);
        List<Choice> choices = seats.size() < 2
                ? List.of()
                : seats.stream()
                        .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                        .distinct()
                        .toList();
        ModelAndView view = new ModelAndView(
                "saferhub/crimedata/catalogue/describe",
                "page",
                new Page(frame.withTitle("Add a data set").withMarking("OFFICIAL"), fields, choices));
        view.setStatus(status);
        return view;
    }
}
