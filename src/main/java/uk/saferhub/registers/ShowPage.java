package uk.saferhub.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** One entry. @param withdrawal where it is withdrawn, or null where the reader may not. @param actions its own, or null. @param links where one may go on */
record ShowPage(
        Frame frame,
        String path,
        String many,
        List<Detail> details,
        List<Following.Part> following,
        List<Event> events,
        Fields fields,
        @Nullable String withdrawal,
        @Nullable String actions,
        List<Link> links) {}
