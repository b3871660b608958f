package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Place;
import uk.saferhub.access.RecordKind;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Frame;

/** The packs that there are, and the meetings to come that one may be made for. */
@Controller
class PerformanceController {

    /** A meeting to come. @param pack what there is for it already, or null */
    record Row(Sittings.Sitting sitting, @Nullable Pack pack) {}

    /** @param maySeeCards whether scorecards are for this reader too, by what they may read */
    record Page(Frame frame, List<Pack> packs, List<Row> coming, boolean mayMake, boolean maySeeCards) {}

    private final PackStore store;
    private final Sittings sittings;
    private final MakePack making;

    PerformanceController(PackStore store, Sittings sittings, MakePack making) {
        this.store = store;
        this.sittings = sittings;
        this.making = making;
    }

    @Bean
    static Place performancePlace() {
        return new Place(MenuPart.PARTNERSHIP, 61, "Performance", "/performance", READ_MEETING);
    }

    @Bean
    static RecordKind performancePackKind() {
        return new RecordKind(MakePack.KIND, READ_MEETING, "/performance/packs/");
    }

    @GetMapping("/performance")
    @Requires(
            value = READ_MEETING,
            also = {RECORD_ANALYSIS, READ_STRATEGY, READ_FIGURE})
    ModelAndView list(Frame frame, Actor actor) {
        List<Pack> packs = store.all(actor);
        boolean mayMake = actor.may(RECORD_ANALYSIS);
        List<Row> coming = !mayMake
                ? List.of()
                : sittings.of(actor).stream()
                        .map(sitting -> new Row(sitting, of(packs, sitting)))
                        .toList();
        return new ModelAndView(
                "saferhub/performance/list",
                "page",
                new Page(
                        frame.withTitle("Performance packs"),
                        packs,
                        coming,
                        mayMake,
                        actor.may(READ_STRATEGY) && actor.may(READ_FIGURE)));
    }

    @PostMapping("/performance/packs")
    @Requires(
            value = RECORD_ANALYSIS,
            also = {READ_MEETING, READ_STRATEGY, READ_FIGURE})
    String make(Actor actor, @RequestParam String series, @RequestParam String on) {
        return "redirect:" + making.make(actor, series, day(on)).path();
    }

    private static @Nullable Pack of(List<Pack> packs, Sittings.Sitting sitting) {
        return packs.stream()
                .filter(pack -> pack.seriesReference().equals(sitting.reference())
                        && pack.sittingOn().equals(sitting.on()))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String on) {
        try {
            return Dates.asked(on);
        } catch (DateTimeParseException noDay) {
            throw new NotFound();
        }
    }
}
