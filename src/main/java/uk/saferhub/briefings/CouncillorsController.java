package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Who is councillor of which ward. */
@Controller
class CouncillorsController {

    /** A ward of one of the partnerships for which somebody makes briefings. */
    private record Place(UUID realmId, String code, String name, String label) {

        String value() {
            return realmId + "/" + code;
        }
    }

    private final Councillors councillors;
    private final WardList wards;

    CouncillorsController(Councillors councillors, WardList wards) {
        this.councillors = councillors;
        this.wards = wards;
    }

    @GetMapping("/briefings/councillors")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/briefings/councillors")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    ModelAndView appoint(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String ward = read.required("ward", "Choose the ward");
        UUID account = read.id("account", "Choose the councillor");
        if (account == null) fields.error("account", "Choose the councillor");
        Optional<Place> chosen =
                places(actor).stream().filter(one -> one.value().equals(ward)).findFirst();
        if (chosen.isEmpty()) fields.error("ward", "Choose the ward");
        if (!fields.ok() || account == null) return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        Place place = chosen.orElseThrow();
        councillors.appoint(actor, place.realmId(), place.code(), place.name(), account);
        return new ModelAndView("redirect:/briefings/councillors");
    }

    @PostMapping("/briefings/councillors/{id}/end")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    String end(Actor actor, @PathVariable UUID id) {
        councillors.end(actor, id);
        return "redirect:/briefings/councillors";
    }

    private List<Seat> seats(Actor actor) {
        return actor.seats(MAKE_BRIEFING).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .toList();
    }

    private List<Place> places(Actor actor) {
        List<Seat> seats = seats(actor);
        boolean several = seats.stream().map(Seat::realmId).distinct().count() > 1;
        List<Place> places = new ArrayList<>();
        for (Seat seat : seats) {
            for (WardList.Ward ward : wards.of(seat.areaId(), actor.today()).wards()) {
                String label = several ? ward.name() + ", " + seat.partnershipName() : ward.name();
                places.add(new Place(seat.realmId(), ward.code(), ward.name(), label));
            }
        }
        return places;
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        List<UUID> realms = seats(actor).stream().map(Seat::realmId).distinct().toList();
        var page = new BriefingPages.CouncillorsPage(
                frame.withTitle("Councillors of the wards").withMarking("OFFICIAL"),
                fields,
                realms.stream()
                        .flatMap(realm -> councillors.of(realm, actor.today()).stream())
                        .toList(),
                places(actor).stream()
                        .map(place -> Choice.of(place.value(), place.label()))
                        .distinct()
                        .toList(),
                realms.stream()
                        .flatMap(realm -> councillors.able(realm, actor.today()).stream())
                        .map(who -> Choice.of(who.accountId(), who.name()))
                        .distinct()
                        .toList());
        return new ModelAndView("saferhub/briefings/councillors", Map.of("page", page), status);
    }
}
