package uk.saferhub.privacy.collation;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;
import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.WhoMay;
import uk.saferhub.disclosures.How;
import uk.saferhub.kernel.Decision;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.privacy.requests.RequestStore;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A request for a copy, from asking the compartments to sending what they give. */
@Controller
class CollationController {

    /** @param silent compartments where nobody may answer yet. @param mayHandle whether the reader handles requests */
    record Page(
            Frame frame,
            Fields fields,
            Request request,
            List<Part> parts,
            List<String> silent,
            List<PartStore.Given> given,
            PartStore.@Nullable Check check,
            PartStore.@Nullable Sent sent,
            boolean mayHandle,
            Decision mayCheck,
            Decision maySend) {

        List<Choice> ways() {
            return List.of(
                    Choice.of(How.POST, "By post"),
                    Choice.of(How.HAND, "Handed over"),
                    Choice.of(How.EMAIL, "By e-mail"),
                    Choice.of(How.PORTAL, "Through another system"));
        }

        List<Choice> verdicts() {
            return List.of(
                    Choice.of("fit", "It may go"),
                    Choice.of("back", "It is given back: every compartment looks at its part again"));
        }

        String path() {
            return request.path() + "/collation";
        }

        /** Whether what is given goes to the asker as a copy. */
        boolean copy() {
            return request.kind() == RequestKind.ACCESS;
        }

        /** Where the paper is that went. */
        String paper() {
            return "/records/" + request.reference() + "/documents/"
                    + Objects.requireNonNull(sent).documentId();
        }
    }

    private final RequestStore requests;
    private final PartStore parts;
    private final AskCompartments ask;
    private final SendGiven send;
    private final WhoMay who;

    CollationController(RequestStore requests, PartStore parts, AskCompartments ask, SendGiven send, WhoMay who) {
        this.requests = requests;
        this.parts = parts;
        this.ask = ask;
        this.send = send;
        this.who = who;
    }

    @GetMapping("/information-requests/{reference}/collation")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Request request = copy(reference, READ_RIGHTS, actor);
        Fields fields = Fields.empty().with("names", request.asker()).withDate("on", actor.today());
        return page(actor, frame, request, fields, HttpStatus.OK);
    }

    @PostMapping("/information-requests/{reference}/collation/searches")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView ask(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = copy(reference, HANDLE_RIGHTS, actor);
        Fields fields = Fields.of(posted);
        String names = fields.read().required("names", 500, "Enter the names by which to look for them");
        String more = fields.read().atMost("more", 1000).text("more");
        if (names.lines().anyMatch(name -> !name.isBlank() && !name.matches(".*\\p{L}{3,}.*")))
            fields.error("names", "Enter names with a word of three letters or more");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        ask.ask(request, names, more, actor);
        return new ModelAndView("redirect:" + request.path() + "/collation");
    }

    /** What asks for a copy is alone checked and sent. */
    private Request toSend(String reference, Actor actor) {
        Request request = copy(reference, HANDLE_RIGHTS, actor);
        if (request.kind() != RequestKind.ACCESS) throw new NotFound();
        return request;
    }

    @PostMapping("/information-requests/{reference}/collation/check")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView check(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = toSend(reference, actor);
        Fields fields = Fields.of(posted);
        String verdict = fields.value("verdict");
        if (!List.of("fit", "back").contains(verdict)) fields.error("verdict", "Choose whether it may go");
        String words = fields.read().required("words", 1000, "Say what you looked at, or what is to change");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        send.check(request, verdict.equals("fit"), words, actor);
        return new ModelAndView("redirect:" + request.path() + "/collation");
    }

    @PostMapping("/information-requests/{reference}/collation/sending")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView send(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Request request = toSend(reference, actor);
        Fields fields = Fields.of(posted);
        How how = fields.read().requiredChoice("how", How.class, "Choose how it goes");
        LocalDate on = fields.read().requiredDate("on", "Enter the day it goes, such as 4 June 2026");
        if (on != null && on.isAfter(actor.today())) fields.error("on", "Enter today or a day before it");
        if (!fields.ok()) return page(actor, frame, request, fields, HttpStatus.BAD_REQUEST);
        send.send(request, Objects.requireNonNull(how), Objects.requireNonNull(on), actor);
        return new ModelAndView("redirect:" + request.path() + "/collation");
    }

    private Request copy(String reference, Permission permission, Actor actor) {
        Request request = requests.load(reference, permission, actor);
        if (!request.kind().isOwn()) throw new NotFound();
        return request;
    }

    private ModelAndView page(Actor actor, Frame frame, Request request, Fields fields, HttpStatus status) {
        List<Part> asked = parts.of(request);
        List<String> silent = asked.stream()
                .filter(part -> part.answeredAt() == null)
                .filter(part -> who.in(part.compartmentId(), Permission.COLLATE_RECORDS, actor.today())
                        .isEmpty())
                .map(Part::compartment)
                .toList();
        var page = new Page(
                frame.withTitle("What is held, request " + request.reference()),
                fields,
                request,
                asked,
                silent,
                parts.given(request),
                parts.check(request).orElse(null),
                parts.sent(request).orElse(null),
                actor.may(HANDLE_RIGHTS, request.realmId()) && request.isOpen(),
                send.mayCheck(request, actor),
                send.maySend(request));
        return new ModelAndView("saferhub/privacy/collation/collation", Map.of("page", page), status);
    }
}
