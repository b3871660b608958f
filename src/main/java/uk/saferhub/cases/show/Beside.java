package uk.saferhub.cases.show;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.clock.ClocksSeen;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.clocks.ClockPanel;
import uk.saferhub.web.Frame;

/** What stands beside a case's summary. */
@Component
class Beside {

    /** @param agencies those that take part now */
    record Seen(List<AgencyStore.Agency> agencies, Overlaps.Elsewhere elsewhere, ClockPanel clocks) {}

    private final AgencyStore agencies;
    private final Overlaps overlaps;
    private final ClocksSeen clocks;

    Beside(AgencyStore agencies, Overlaps overlaps, ClocksSeen clocks) {
        this.agencies = agencies;
        this.overlaps = overlaps;
        this.clocks = clocks;
    }

    Seen of(Frame frame, HubCase hubCase, Actor actor) {
        List<AgencyStore.Agency> now = agencies.of(hubCase.id()).stream()
                .filter(agency -> agency.leftOn() == null)
                .toList();
        return new Seen(now, overlaps.of(hubCase, actor), clocks.beside(frame, hubCase, actor));
    }
}
