package uk.saferhub.privacy.processing;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;
import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Stale;

/** The record of processing: its list, one purpose, and the form for it. */
@Controller
class ProcessingController {

    record ListPage(Frame frame, LocalDate today, List<Purpose> purposes, boolean mayHandle) {}

    record Page(Frame frame, LocalDate today, Purpose purpose, boolean mayHandle) {}

    /** @param purpose that is revised; null for a new one. @param compartments to choose from for a new one */
    record FormPage(Frame frame, Fields fields, @Nullable Purpose purpose, List<Choice> compartments) {

        String action() {
            return purpose == null ? "/processing" : purpose.path() + "/revision";
        }
    }

    private final ProcessingStore store;
    private final RecordProcessing record;

    ProcessingController(ProcessingStore store, RecordProcessing record) {
        this.store = store;
        this.record = record;
    }

    @GetMapping("/processing")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView list(Actor actor, Frame frame) {
        var page = new ListPage(
                frame.withTitle("Record of processing"), actor.today(), store.of(actor), actor.may(HANDLE_RIGHTS));
        return new ModelAndView("saferhub/privacy/processing/list", "page", page);
    }

    @GetMapping("/processing/new")
    @Requires(HANDLE_RIGHTS)
    ModelAndView enterForm(Actor actor, Frame frame) {
        return form(
                actor,
                frame,
                null,
                Fields.empty().withDate("review", actor.today().plusYears(1)),
                HttpStatus.OK);
    }

    @PostMapping("/processing")
    @Requires(HANDLE_RIGHTS)
    ModelAndView enter(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String wrong = "Choose whose records they are";
        UUID compartment = fields.read().id("compartment", wrong);
        if (compartment == null) fields.error("compartment", wrong);
        Said said = read(fields, actor);
        if (said == null || !fields.ok()) return form(actor, frame, null, fields, HttpStatus.BAD_REQUEST);
        String reference = record.enter(Objects.requireNonNull(compartment), said, actor);
        return new ModelAndView("redirect:/processing/" + reference);
    }

    @GetMapping("/processing/{reference}")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Purpose purpose = store.load(reference, READ_RIGHTS, actor);
        var page = new Page(
                frame.withTitle("Record of processing " + reference),
                actor.today(),
                purpose,
                actor.may(HANDLE_RIGHTS, purpose.realmId()));
        return new ModelAndView("saferhub/privacy/processing/show", "page", page);
    }

    @GetMapping("/processing/{reference}/revision")
    @Requires(HANDLE_RIGHTS)
    ModelAndView reviseForm(Actor actor, Frame frame, @PathVariable String reference) {
        Purpose purpose = store.load(reference, HANDLE_RIGHTS, actor);
        Said said = purpose.said();
        Fields fields = Fields.empty()
                .with("title", said.title())
                .with("purpose", said.purpose())
                .with("people", said.people())
                .with("data", said.data())
                .with("gateway", said.gateway())
                .with("recipients", said.recipients())
                .with("retention", said.retention())
                .with("risks", said.risks())
                .with("measures", said.measures())
                .withDate("review", actor.today().plusYears(1));
        return form(actor, frame, purpose, fields, HttpStatus.OK);
    }

    @PostMapping("/processing/{reference}/revision")
    @Requires(HANDLE_RIGHTS)
    ModelAndView revise(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted) {
        Purpose purpose = store.load(reference, HANDLE_RIGHTS, actor);
        if (purpose.versions() != version)
            throw new Stale(purpose.by(), purpose.knownAt(), purpose.versions(), List.of());
        Fields fields = Fields.of(posted);
        Said said = read(fields, actor);
        if (said == null || !fields.ok()) return form(actor, frame, purpose, fields, HttpStatus.BAD_REQUEST);
        record.revise(purpose, said, actor);
        return new ModelAndView("redirect:" + purpose.path());
    }

    private static @Nullable Said read(Fields fields, Actor actor) {
        var read = fields.read();
        String title = read.required("title", 150, "Enter what it is called");
        String purpose = read.required("purpose", 2000, "Say what it is for");
        String people = read.required("people", 1000, "Say what kinds of people it is about");
        String data = read.required("data", 1000, "Say what kinds of data it is");
        String gateway = read.required("gateway", 1000, "Name the lawful basis and the power to share");
        String recipients = read.required("recipients", 1000, "Say what kinds of bodies get it");
        String retention = read.required("retention", 1000, "Say how long it is kept, and why");
        String risks = read.atMost("risks", 4000).text("risks");
        String measures = read.atMost("measures", 4000).text("measures");
        if (risks.isEmpty() != measures.isEmpty())
            fields.error(
                    risks.isEmpty() ? "risks" : "measures",
                    "An impact assessment has risks and what is done about them");
        LocalDate review = read.requiredDate("review", "Enter by when it is looked at again");
        if (review != null && !review.isAfter(actor.today())) fields.error("review", "Enter a day to come");
        return review == null
                ? null
                : new Said(title, purpose, people, data, gateway, recipients, retention, risks, measures, review);
    }

    private ModelAndView form(Actor actor, Frame frame, @Nullable Purpose purpose, Fields fields, HttpStatus status) {
        List<Choice> compartments = purpose != null
                ? List.of()
                : record.compartments(actor).stream()
                        .map(realm -> Choice.of(realm.id(), realm.partnership() + ", " + realm.compartment()))
                        .toList();
        var page = new FormPage(
                frame.withTitle(purpose == null ? "Enter a purpose" : "Look at a purpose again"),
                fields,
                purpose,
                compartments);
        return new ModelAndView("saferhub/privacy/processing/form", Map.of("page", page), status);
    }
}
