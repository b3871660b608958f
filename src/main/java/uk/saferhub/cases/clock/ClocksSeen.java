package uk.saferhub.cases.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.clocks.Clock;
import uk.saferhub.clocks.ClockPages;
import uk.saferhub.clocks.ClockPanel;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A case's clocks as a reader may know of them: the hub of all, an agency of those that are its own turn. */
@Component
public class ClocksSeen {

    private final Clocks clocks;
    private final ClockPages pages;

    ClocksSeen(Clocks clocks, ClockPages pages) {
        this.clocks = clocks;
        this.pages = pages;
    }

    List<Clock> of(HubCase hubCase, Actor actor) {
        List<UUID> own = CaseFile.organisations(hubCase, actor);
        return clocks.of(hubCase.id()).stream()
                .filter(clock -> hubCase.asHub() || own.contains(clock.organisationId()))
                .toList();
    }

    /** For the case's first page, to be read and not changed there. */
    public ClockPanel beside(Frame frame, HubCase hubCase, Actor actor) {
        return pages.panel(frame, of(hubCase, actor), hubCase.path() + "/clocks", false, Fields.empty(), actor);
    }
}
