package uk.saferhub.complaints.street;

import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.MenuPart;
import uk.saferhub.access.PhoneForm;
import uk.saferhub.access.Place;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The forms for the street. Their pages say nothing of who reads them, since a phone keeps them for when there is no signal. */
@Controller
class FieldController {

    /** @param sent the reference of what was sent just now, or null */
    record StartPage(
            Frame frame, List<PhoneForm> forms, @Nullable String sent) {}

    record Page(Frame frame, Fields fields, FieldForm<?> form, List<Choice> realms, List<Input> inputs) {}

    private final Registers registers;
    private final PackLists packs;
    private final FieldPictures pictures;
    private final RunningOperations operations;
    private final List<PhoneForm> further;

    FieldController(
            Registers registers,
            PackLists packs,
            FieldPictures pictures,
            RunningOperations operations,
            List<PhoneForm> further) {
        this.registers = registers;
        this.packs = packs;
        this.pictures = pictures;
        this.operations = operations;
        this.further = further;
    }

    @Bean
    static Place fieldPlace() {
        return new Place(MenuPart.MY_WORK, 53, "Phone forms", "/field", RECORD_COMPLAINT);
    }

    @GetMapping("/field")
    @Requires(RECORD_COMPLAINT)
    ModelAndView start(Frame frame, Actor actor, @RequestParam(defaultValue = "") String sent) {
        String reference = sent.matches("[A-Z]{1,3}-[A-Z0-9]{4,12}") ? sent : null;
        var own = FieldForm.ALL.stream()
                .map(form -> new PhoneForm(0, form.title(), form.hint(), form.path(), RECORD_COMPLAINT));
        List<PhoneForm> forms = Stream.concat(own, further.stream())
                .filter(form -> actor.may(form.permission()))
                .sorted(Comparator.comparingInt(PhoneForm::order))
                .toList();
        return new ModelAndView(
                "saferhub/complaints/street/start",
                "page",
                new StartPage(PhoneForm.bare(frame, "Phone forms"), forms, reference));
    }

    @GetMapping("/field/{form}")
    @Requires(RECORD_COMPLAINT)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String form) {
        FieldForm<?> asked = FieldForm.named(form);
        return page(
                frame,
                actor,
                asked,
                Fields.empty().withDate(asked.day(), asked.begins(LocalDateTime.ofInstant(actor.now(), Actor.LONDON))));
    }

    @PostMapping("/field/{form}")
    @Requires(value = RECORD_COMPLAINT, also = READ_CASE, alsoRecords = true)
    ModelAndView record(
            Frame frame,
            Actor actor,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo) {
        return enter(frame, actor, FieldForm.named(form), Fields.of(posted), photo);
    }

    private <T extends Record & Entered> ModelAndView enter(
            Frame frame, Actor actor, FieldForm<T> form, Fields fields, @Nullable List<MultipartFile> photos) {
        T words = form.register().form().read(fields);
        UUID realm = realm(actor, fields);
        // A rule's refusal stands beside the first field, so that whoever wrote it offline finds the words again.
        if (words != null
                && realm != null
                && registers.mayEnter(actor, realm, form.register(), words) instanceof Decision.Refused refused)
            fields.error(form.day(), refused.reason() + " (" + refused.rule() + ")");
        if (words == null || realm == null || !fields.ok()) return page(frame, actor, form, fields);
        String reference = registers.enter(actor, realm, form.register(), words);
        // One that is not kept undoes the entry: whoever wrote it sends both again, or the entry alone.
        if (photos != null) pictures.attach(reference, "", photos, actor);
        return new ModelAndView("redirect:/field?sent=" + reference);
    }

    private static @Nullable UUID realm(Actor actor, Fields fields) {
        if (actor.seats().size() == 1) return actor.seats().getFirst().realmId();
        UUID realm = fields.read().id("realm", "Choose where it belongs");
        if (realm == null) fields.error("realm", "Choose where it belongs");
        return realm;
    }

    private ModelAndView page(Frame frame, Actor actor, FieldForm<?> form, Fields fields) {
        List<Choice> realms = actor.seats().stream()
                .map(seat -> Choice.of(seat.realmId(), label(seat)))
                .toList();
        if (fields.value("realm").isEmpty())
            fields.with("realm", realms.getFirst().value());
        var offered = new HashMap<>(packs.of(actor, form.register()));
        offered.computeIfPresent("operation", (name, all) -> operations.among(all, actor));
        var page = new Page(PhoneForm.bare(frame, form.title()), fields, form, realms, form.inputs(offered));
        return new ModelAndView(
                "saferhub/complaints/street/form",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static String label(Seat seat) {
        return seat.partnershipName() + ", " + seat.compartment();
    }
}
