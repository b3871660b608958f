package uk.saferhub.crimedata;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.intake.Asked;
import uk.saferhub.crimedata.intake.CrimeQueue;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;

/** How far an import is that somebody asked for. Once it is done its address leads to what it did. */
@Controller
class WorkController {

    private static final String EVERY_SECONDS = "5";
    private static final Duration RENEWED_FOR = Duration.ofMinutes(15);

    /** @param still whether the page stays as it is until somebody asks again */
    record Page(Frame frame, Asked work, boolean still) {
        Page {
            frame = frame.withTitle(work.failure() == null ? "Importing" : "The import came to nothing")
                    .withMarking("OFFICIAL");
        }

        String address() {
            return "/crime/imports/work/" + work.id();
        }

        List<Detail> about() {
            return List.of(
                    Detail.of("Files", work.files()),
                    Detail.of("Asked for", Dates.moment(work.askedAt()) + " by " + work.askedBy()),
                    Detail.of(
                            "Rows that cannot be read",
                            work.accepts() ? "Left out: " + work.reason() : "Keep their file from changing anything"));
        }
    }

    private final CrimeQueue queue;

    WorkController(CrimeQueue queue) {
        this.queue = queue;
    }

    /** @param still anything, to keep the page from renewing itself */
    @Requires(Permission.IMPORT_CRIME)
    @GetMapping("/crime/imports/work/{id}")
    ModelAndView show(
            Frame frame,
            Actor actor,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String still) {
        Asked work = key(id).flatMap(queue::one).orElseThrow(NotFound::new);
        if (work.beganAt() != null) return new ModelAndView("redirect:/crime/imports?import=" + work.beganAt());
        // Not for ever: a page that asks by itself would keep a session open that nobody uses any more.
        boolean stays = !still.isEmpty() || work.askedAt().isBefore(actor.now().minus(RENEWED_FOR));
        if (work.failure() == null && !stays) response.setHeader("Refresh", EVERY_SECONDS);
        return new ModelAndView("saferhub/crimedata/work", "page", new Page(frame, work, stays));
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
