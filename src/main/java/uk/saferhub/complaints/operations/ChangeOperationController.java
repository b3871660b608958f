package uk.saferhub.complaints.operations;

import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.complaints.Operations.BEGUN;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** An operation is changed: what it is for, who takes part, where, until when, by what one will see that it worked. */
@Controller
class ChangeOperationController {

    record Page(Frame frame, Fields fields, OperationFile file, List<Input> inputs, int version) {}

    private static final Words WORDS = Words.of(ChangeOperationController.class);

    private final OperationStore store;
    private final ChangeOperation change;
    private final Registers registers;
    private final PackLists packs;

    ChangeOperationController(OperationStore store, ChangeOperation change, Registers registers, PackLists packs) {
        this.store = store;
        this.change = change;
        this.registers = registers;
        this.packs = packs;
    }

    @GetMapping("/street/operations/{reference}/change")
    @Requires(RECORD_COMPLAINT)
    ModelAndView form(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable UUID earlier) {
        OperationFile file = store.one(actor, reference);
        Fields filled =
                OperationWords.of(registers.words(actor, BEGUN, reference)).filled();
        if (earlier != null) filled = putBack(file, earlier, filled, actor);
        return page(frame, actor, file, filled, file.version());
    }

    /** What a part said before that change, in the form: saving it is a change like any other (AUD-02). */
    private Fields putBack(OperationFile file, UUID earlier, Fields filled, Actor actor) {
        OperationStore.Change one = store.changes(file).stream()
                .filter(change -> change.id().equals(earlier))
                .findFirst()
                .orElseThrow(NotFound::new);
        return OperationWords.FORM.inputs(packs.of(actor, BEGUN)).stream()
                .filter(input -> input.isCalled(one.part()))
                .findFirst()
                .map(input -> input.fill(filled, one.wordsBefore()))
                .orElse(filled);
    }

    @PostMapping("/street/operations/{reference}/change")
    @Requires(RECORD_COMPLAINT)
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        OperationFile file = store.one(actor, reference);
        Fields fields = Fields.of(posted);
        OperationWords words = OperationWords.FORM.read(fields);
        String reason = fields.read().required("reason", 500, WORDS.text("missing.reason"));
        Integer version = fields.read().number("version", "");
        int read = version == null ? 0 : version;
        if (words == null || !fields.ok()) return page(frame, actor, file, fields, read);
        OperationWords before = OperationWords.of(registers.words(actor, BEGUN, reference));
        change.change(file, read, before, words, reason, packs.of(actor, BEGUN), actor);
        return new ModelAndView("redirect:" + file.path());
    }

    private ModelAndView page(Frame frame, Actor actor, OperationFile file, Fields fields, int version) {
        List<Input> inputs = OperationWords.FORM.inputs(packs.of(actor, BEGUN));
        var page = new Page(frame.withTitle("Change operation " + file.reference()), fields, file, inputs, version);
        return new ModelAndView(
                "saferhub/complaints/operations/change",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
