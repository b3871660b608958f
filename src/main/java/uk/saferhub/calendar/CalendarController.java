package uk.saferhub.calendar;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Open;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.notifications.WorkSource;
import uk.saferhub.web.Download;
import uk.saferhub.web.Frame;

/** The address of one's own calendar, and the feed that is read there without signing in. */
@Controller
class CalendarController {

    /** @param secret of an address made just now, shown this once; else null */
    record Page(
            Frame frame, @Nullable Instant since, @Nullable String secret) {}

    private final Addresses addresses;
    private final Feed feed;
    private final Desk desk;
    private final ObjectProvider<WorkSource> work;

    CalendarController(Addresses addresses, Feed feed, Desk desk, ObjectProvider<WorkSource> work) {
        this.addresses = addresses;
        this.feed = feed;
        this.desk = desk;
        this.work = work;
    }

    @GetMapping("/calendar")
    @Requires(Permission.READ_HOME)
    ModelAndView show(Actor actor, Frame frame) {
        return page(actor, frame, null);
    }

    /** Answers with the page itself, since the secret is kept nowhere to be shown after a redirect. */
    @PostMapping("/calendar")
    @Requires(Permission.READ_HOME)
    ModelAndView make(Actor actor, Frame frame) {
        return page(actor, frame, addresses.make(actor));
    }

    @PostMapping("/calendar/end")
    @Requires(Permission.READ_HOME)
    String end(Actor actor) {
        addresses.end(actor);
        return "redirect:/calendar";
    }

    /** The secret is no part of the path, which the log keeps. */
    @Open
    @GetMapping("/calendar.ics")
    ModelAndView feed(@RequestParam(defaultValue = "") String key) throws IOException {
        UUID owner = addresses.owner(key).orElseThrow(NotFound::new);
        var also = new ArrayList<>(work.getObject().permissions());
        also.add(Permission.READ_MEETING);
        byte[] bytes = desk.onBehalfOf(owner, Permission.READ_HOME, also, actor -> {
            try {
                return feed.of(actor);
            } catch (IOException inMemory) {
                throw new java.io.UncheckedIOException(inMemory);
            }
        });
        return new ModelAndView(Download.of(bytes, "saferhub.ics", "text/calendar;charset=UTF-8"));
    }

    private ModelAndView page(Actor actor, Frame frame, @Nullable String secret) {
        return new ModelAndView(
                "saferhub/calendar/show",
                "page",
                new Page(
                        frame.withTitle("My calendar’s address"),
                        addresses.since(actor).orElse(null),
                        secret));
    }
}
