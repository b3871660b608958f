package uk.saferhub.crimedata.catalogue;

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
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Adding a data set to the catalogue. */
@Controller
class DescribeController {

    /** @param seats of whoever may keep the catalogue of several partnerships; one is taken without asking */
    record Page(Frame frame, Fields fields, SetForm form, List<Choice> seats) {}

    private final KeepCatalogue keep;
    private final CrimeData crime;

    DescribeController(KeepCatalogue keep, CrimeData crime) {
        this.keep = keep;
        this.crime = crime;
    }

    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/data/sets/new")
    ModelAndView form(Frame frame, Actor actor) {
        return form(frame, actor, Fields.empty().with("marking", "OFFICIAL").with("unit", "MONTHS"), HttpStatus.OK);
    }

    @Requires(Permission.IMPORT_CRIME)
    @PostMapping("/data/sets")
    ModelAndView add(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        Seat seat = seat(actor, fields);
        KeepCatalogue.Described described =
                new SetForm(List.copyOf(crime.forces().values())).read(fields);
        if (described == null || seat == null) return form(frame, actor, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:/data/sets/" + keep.describe(actor, seat, described));
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

    private ModelAndView form(Frame frame, Actor actor, Fields fields, HttpStatus status) {
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
                new Page(
                        frame.withTitle("Add a data set").withMarking("OFFICIAL"),
                        fields,
                        new SetForm(List.copyOf(crime.forces().values())),
                        choices));
        view.setStatus(status);
        return view;
    }
}
