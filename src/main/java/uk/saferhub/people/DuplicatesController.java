package uk.saferhub.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** The likely duplicates of a register, for whoever may say who is the same person. */
@Controller
class DuplicatesController {

    static final String PATH = "/people/likely-duplicates";

    /** @param register of which it is @param others registers that the reader may choose instead @param first the beginning @param next null at the end */
    record Page(
            Frame frame,
            String register,
            List<Link> others,
            LikelyDuplicates.Stretch stretch,
            String first,
            @Nullable String next,
            boolean begins) {}

    private final LikelyDuplicates duplicates;

    DuplicatesController(LikelyDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Requires(value = Permission.CONFIRM_MATCH, also = Permission.READ_PERSON)
    @GetMapping(PATH)
    ModelAndView list(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String after) {
        List<Seat> seats = actor.seats().stream()
                .filter(seat -> seat.onlyRecord() == null && actor.may(Permission.READ_PERSON, seat.realmId()))
                .toList();
        Seat seat = seats.stream()
                .filter(one -> code(one).equals(register))
                .findFirst()
                .or(() -> seats.stream().findFirst())
                .orElseThrow(NotFound::new);
        UUID realm = seat.realmId();
        LikelyDuplicates.Stretch stretch = duplicates.of(realm, after, actor);
        String here = PATH + "?register=" + code(seat);
        var page = new Page(
                frame.withTitle("Likely duplicates"),
                name(seat),
                seats.stream()
                        .filter(one -> !one.realmId().equals(realm))
                        .map(one -> Link.to(name(one), PATH + "?register=" + code(one)))
                        .distinct()
                        .toList(),
                stretch,
                here,
                stretch.next() == null ? null : here + "&after=" + stretch.next(),
                after.isEmpty());
        return new ModelAndView("saferhub/people/duplicates", "page", page);
    }

    private static String code(Seat seat) {
        return seat.partnership() + "." + seat.compartment();
    }

    private static String name(Seat seat) {
        return seat.partnershipName() + ", " + seat.compartment();
    }
}
