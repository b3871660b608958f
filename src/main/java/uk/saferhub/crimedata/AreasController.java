package uk.saferhub.crimedata;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.web.Frame;

/** What areas are held, of which years, how they are joined and how many people live there. */
@Controller
class AreasController {

    /**
     * The page.
     *
     * @param wards the look-ups from small areas to wards and districts
     * @param mayChange whether the reader may import, and write footprints
     */
    record Page(
            Frame frame,
            List<Boundaries.Held> outlines,
            List<Lookup> wards,
            List<Links.Held> links,
            List<Populations.Held> populations,
            List<Footprint> footprints,
            boolean mayChange) {

        /** The share of a look-up's areas that do not lie in one parent whole, in words. */
        static String unfit(Links.Held held) {
            if (held.notFitting() == 0) return "None by its source’s word";
            return "%,d of %,d areas were split or redrawn".formatted(held.notFitting(), held.links());
        }
    }

    private final Boundaries boundaries;
    private final Links links;
    private final Populations populations;
    private final Footprints footprints;
    private final PartList list;

    AreasController(Boundaries boundaries, Links links, Populations populations, Footprints footprints, PartList list) {
        this.boundaries = boundaries;
        this.links = links;
        this.populations = populations;
        this.footprints = footprints;
        this.list = list;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/areas")
    ModelAndView show(Frame frame, Actor actor) {
        Page page = new Page(
                frame.withTitle("Areas and populations").withMarking("OFFICIAL"),
                boundaries.layers(),
                list.lookups(),
                links.held(),
                populations.held(),
                footprints.all(),
                actor.may(Permission.IMPORT_CRIME));
        return new ModelAndView("saferhub/crimedata/areas", "page", page);
    }
}
