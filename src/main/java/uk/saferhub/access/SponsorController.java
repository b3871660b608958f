package uk.saferhub.access;

import java.time.LocalDate;
import java.util.List;
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
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A body's sponsor confirms its people's grants, and says who has left (SHR-10). */
@Controller
class SponsorController {

    record Page(Frame frame, Fields fields, List<Sponsored.Held> held, LocalDate today) {

        List<Choice> choices() {
            return held.stream()
                    .map(one -> new Choice(
                            one.grantId().toString(),
                            one.name() + ": " + one.role() + ", " + one.compartment() + " of " + one.partnership(),
                            (one.heldUntil() == null ? "Does not lapse" : "Lapses after " + Dates.day(one.heldUntil()))
                                    + (one.confirmedBy() == null
                                            ? ""
                                            : "; confirmed " + Dates.moment(one.confirmedAt()) + " by "
                                                    + one.confirmedBy())))
                    .toList();
        }

        /** Each person once. */
        List<Sponsored.Held> people() {
            return held.stream()
                    .filter(one -> held.stream()
                                    .filter(other -> other.accountId().equals(one.accountId()))
                                    .findFirst()
                                    .orElseThrow()
                            == one)
                    .toList();
        }
    }

    private final Sponsored sponsored;

    SponsorController(Sponsored sponsored) {
        this.sponsored = sponsored;
    }

    @Requires(Permission.SPONSOR_ACCOUNTS)
    @GetMapping("/sponsored")
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty());
    }

    @Requires(Permission.SPONSOR_ACCOUNTS)
    @PostMapping("/sponsored")
    ModelAndView confirm(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        List<UUID> grants = fields.values("grants").stream()
                .flatMap(key -> key(key).stream())
                .toList();
        if (grants.isEmpty()) {
            ModelAndView again = page(frame, actor, fields.error("grants", "Choose what still holds"));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        if (sponsored.confirm(actor, grants) == 0) throw new NotFound();
        return new ModelAndView("redirect:/sponsored");
    }

    @Requires(Permission.SPONSOR_ACCOUNTS)
    @PostMapping("/sponsored/{reference}/leaver")
    ModelAndView leaver(Actor actor, @PathVariable String reference) {
        sponsored.leaver(actor, reference);
        return new ModelAndView("redirect:/sponsored");
    }

    private static Optional<UUID> key(String posted) {
        try {
            return Optional.of(UUID.fromString(posted));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields) {
        var page = new Page(frame.withTitle("People you answer for"), fields, sponsored.of(actor), actor.today());
        return new ModelAndView("saferhub/access/sponsored", "page", page);
    }
}
