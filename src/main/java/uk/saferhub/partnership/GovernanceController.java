package uk.saferhub.partnership;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Duty;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** How the partnership is made up, on any day. */
@Controller
class GovernanceController {

    private final Configuration configuration;

    GovernanceController(Configuration configuration) {
        this.configuration = configuration;
    }

    record Page(
            Frame frame,
            Fields fields,
            LocalDate on,
            Settings settings,
            List<Seat> partnerships,
            BlockChart chart,
            List<Structure.Branch> branches,
            List<Representation> authorities,
            List<Leads> leads,
            List<Duty> duties) {}

    @Bean
    static Place governancePlace() {
        return new Place(MenuPart.PARTNERSHIP, 80, "Governance", "/governance", Permission.READ_GOVERNANCE);
    }

    @GetMapping("/governance")
    @Requires(Permission.READ_GOVERNANCE)
    ModelAndView show(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String partnership,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        LocalDate asked = fields.read().date("on", "Enter a real day, such as 31 10 2019");
        LocalDate on = asked == null ? actor.today() : asked;
        Settings settings = configuration.of(partnership(actor, partnership), actor.today());
        Structure structure = Structure.of(settings, on);
        Page page = new Page(
                frame.withTitle("How the partnership is made up"),
                fields.withDate("on", asked == null && fields.ok() ? on : asked),
                on,
                settings,
                partnerships(actor),
                BlockChart.of(structure, settings.partnershipCode()),
                structure.branches(),
                Representation.of(settings, on),
                Leads.of(settings, on),
                settings.duties());
        ModelAndView view = new ModelAndView("saferhub/partnership/governance", "page", page);
        if (!fields.ok()) view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }

    private static String partnership(Actor actor, String asked) {
        return actor.seats().stream()
                .map(Seat::partnership)
                .filter(code -> asked.isEmpty() || asked.equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One seat for each partnership whose governance the actor may read. */
    private static List<Seat> partnerships(Actor actor) {
        return actor.seats().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Seat::partnership, seat -> seat, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
