package uk.saferhub.privacy.requests;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The form for a request that came in. */
@Controller
class EnterController {

    /** @param registers the partnerships for which the actor may handle requests */
    record Page(Frame frame, Fields fields, List<Choice> registers) {

        List<Choice> kinds() {
            return RequestWords.choices(RequestKind.class);
        }
    }

    private final Handlers handlers;
    private final RequestStore store;
    private final Reviews reviews;
    private final EnterRequest enter;

    EnterController(Handlers handlers, RequestStore store, Reviews reviews, EnterRequest enter) {
        this.handlers = handlers;
        this.store = store;
        this.reviews = reviews;
        this.enter = enter;
    }

    @GetMapping("/information-requests/new")
    @Requires(HANDLE_RIGHTS)
    ModelAndView form(Actor actor, Frame frame, @RequestParam(defaultValue = "") String about) {
        Fields fields = Fields.empty().withDate("received", actor.today()).with("about", about);
        if (!about.isEmpty()) {
            Request earlier = store.load(about, HANDLE_RIGHTS, actor);
            fields.with("asker", earlier.asker())
                    .with("kind", earlier.kind() == RequestKind.FOI ? RequestKind.FOI_REVIEW : RequestKind.COMPLAINT);
        }
        return page(actor, frame, fields, HttpStatus.OK);
    }

    @PostMapping("/information-requests")
    @Requires(HANDLE_RIGHTS)
    ModelAndView enter(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        UUID register = read.id("register", "Choose the partnership that was asked");
        List<Choice> registers = handlers.registers(actor);
        if (register == null && registers.size() == 1)
            register = UUID.fromString(registers.getFirst().value());
        if (register == null) fields.error("register", "Choose the partnership that was asked");
        RequestKind kind = read.requiredChoice("kind", RequestKind.class, "Choose what is asked");
        String asker = read.required("asker", 200, "Enter who asks");
        String words = read.required("words", 2000, "Enter what they ask");
        LocalDate received = read.requiredDate("received", "Enter the day on which it came, such as 4 June 2026");
        if (received != null && received.isAfter(actor.today()))
            fields.error("received", "Enter today or a day before it");
        if (received != null && received.isBefore(actor.today().minusYears(5)))
            fields.error("received", "Enter a day within the last five years");
        String shown = read.atMost("shown", 300).text("shown");
        Request earlier = earlier(fields, actor);
        if (!fields.ok()) return page(actor, frame, fields, HttpStatus.BAD_REQUEST);
        RequestRules.mayReview(Objects.requireNonNull(kind), earlier).orThrow();
        // What is looked at again stands in the register in which it was answered.
        if (earlier != null) register = earlier.realmId();
        var asked = new EnterRequest.Asked(
                Objects.requireNonNull(kind),
                asker,
                words,
                Objects.requireNonNull(received),
                kind.isOwn() ? shown : "",
                actor.accountId());
        String reference = enter.enter(Objects.requireNonNull(register), asked, actor);
        if (earlier != null) reviews.add(reference, earlier);
        return new ModelAndView("redirect:/information-requests/" + reference);
    }

    /** The request about whose answer it is; null where none is named. */
    private @Nullable Request earlier(Fields fields, Actor actor) {
        String about = fields.value("about").strip().toUpperCase(Locale.UK);
        if (about.isEmpty()) return null;
        try {
            return store.load(about, HANDLE_RIGHTS, actor);
        } catch (NotFound none) {
            fields.error("about", "Enter the reference of a request that you may see, such as RQ-7QK2M9F");
            return null;
        }
    }

    private ModelAndView page(Actor actor, Frame frame, Fields fields, HttpStatus status) {
        var page = new Page(frame.withTitle("Enter a request"), fields, handlers.registers(actor));
        return new ModelAndView("saferhub/privacy/requests/enter", Map.of("page", page), status);
    }
}
