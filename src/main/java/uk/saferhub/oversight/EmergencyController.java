package uk.saferhub.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import uk.saferhub.access.Actor;
import uk.saferhub.access.OneRecord;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.SecondLook;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Opening one record at once when it cannot wait, and closing it again (SHR-06). */
@Controller
class EmergencyController {

    private static final int LEAST_WORDS = 20;

    /** @param open what is open to the reader in this way now */
    record Page(Frame frame, Fields fields, List<Choice> causes, List<OneRecord.Own> open) {}

    private final OpenInEmergency open;
    private final OneRecord single;
    private final SecondLook second;

    EmergencyController(OpenInEmergency open, OneRecord single, SecondLook second) {
        this.open = open;
        this.single = single;
        this.second = second;
    }

    @GetMapping("/emergency-access")
    @Requires(Permission.OPEN_IN_EMERGENCY)
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/emergency-access")
    @Requires(Permission.OPEN_IN_EMERGENCY)
    ModelAndView open(
            HttpServletRequest request, Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        String reference = read.required("reference", 20, "Enter the record's reference, such as C-7QK2M9F")
                .toUpperCase(Locale.UK);
        EmergencyCause cause = read.requiredChoice("cause", EmergencyCause.class, "Choose why it cannot wait");
        String words = read.required("words", 1000, "Say why it cannot wait, and who asked you");
        if (!words.isEmpty() && words.length() < LEAST_WORDS)
            fields.error("words", "Say in at least " + LEAST_WORDS + " characters why it cannot wait");
        String code = read.required("code", "Enter the six digits that your phone shows now");
        if (fields.ok()) second.wrong(request, actor, code).ifPresent(wrong -> fields.error("code", wrong));
        if (!fields.ok()) return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        var asked = new OpenInEmergency.Asked(reference, Objects.requireNonNull(cause), words);
        Optional<String> path = open.open(actor, asked);
        if (path.isPresent()) return new ModelAndView("redirect:" + path.get());
        fields.error("reference", "No record can be opened by this reference. That you tried has been told");
        return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/emergency-access/{id}/end")
    @Requires(Permission.OPEN_IN_EMERGENCY)
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        single.endOwn(id, actor);
        return new ModelAndView("redirect:/emergency-access");
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        Words said = Words.of(EmergencyController.class);
        var page = new Page(
                frame.withTitle("Emergency access"),
                fields.with("code", ""),
                Arrays.stream(EmergencyCause.values())
                        .map(cause -> Choice.of(cause, said.of(cause)))
                        .toList(),
                single.own(actor));
        ModelAndView shown = new ModelAndView("saferhub/oversight/emergency", "page", page);
        shown.setStatus(status);
        return shown;
    }
}
