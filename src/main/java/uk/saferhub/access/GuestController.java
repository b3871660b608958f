package uk.saferhub.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A supervisor lets a guest into one record until a day, and shows them out again (SHR-12). */
@Controller
class GuestController {

    private final WhyPage pages;
    private final Guests guests;
    private final OneRecord single;
    private final Timeline timeline;

    GuestController(WhyPage pages, Guests guests, OneRecord single, Timeline timeline) {
        this.pages = pages;
        this.guests = guests;
        this.single = single;
        this.timeline = timeline;
    }

    @Requires(Permission.BAR_READER)
    @PostMapping("/why/{reference}/guests")
    ModelAndView let(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        RecordIndex.Named about = pages.supervised(actor, reference);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String email = read.required("guest-email", 200, "Enter the e-mail address of the guest's account");
        UUID body = body(about, read.required("guest-body", "Choose for which body they read it"), actor);
        String purpose = read.required("purpose", 300, "Say for what they read it");
        LocalDate last = read.requiredDate("guest-until", "Enter the last day");
        if (fields.ok() && body == null) throw new NotFound();
        UUID account = fields.ok() ? guests.account(about, email, actor).orElse(null) : null;
        if (fields.ok() && account == null)
            fields.error(
                    "guest-email", "Nobody with this address can be let in: an administrator makes the account first");
        if (!fields.ok()) {
            ModelAndView again = pages.of(frame, actor, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        guests.let(
                about,
                Objects.requireNonNull(account),
                Objects.requireNonNull(body),
                purpose,
                Objects.requireNonNull(last),
                actor);
        tell(actor, about, "guest_let_in");
        return new ModelAndView("redirect:/why/" + reference);
    }

    /** Emergency access too: whoever supervises the record may close it before its time. */
    @Requires(Permission.BAR_READER)
    @PostMapping("/why/{reference}/guests/{id}/end")
    ModelAndView end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        RecordIndex.Named about = pages.supervised(actor, reference);
        single.endOn(about.id(), id, actor);
        tell(actor, about, "guest_access_ended");
        return new ModelAndView("redirect:/why/" + reference);
    }

    private @Nullable UUID body(RecordIndex.Named about, String code, Actor actor) {
        return guests.bodies(about.realmId(), actor).stream()
                .filter(body -> body.code().equals(code))
                .map(Signatories.Body::id)
                .findFirst()
                .orElse(null);
    }

    private void tell(Actor actor, RecordIndex.Named about, String verb) {
        timeline.record(new Happening(
                about.realmId(),
                about.id(),
                actor.accountId(),
                actor.seat(about.realmId()).organisationId(),
                actor.now(),
                verb,
                Map.of()));
    }
}
