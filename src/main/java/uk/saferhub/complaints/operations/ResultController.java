package uk.saferhub.complaints.operations;

import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.List;
import java.util.Map;
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
import uk.saferhub.complaints.OperationResult;
import uk.saferhub.registers.Input;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What came of an operation? Somebody says so, while it runs and when it has ended. */
@Controller
class ResultController {

    record Page(Frame frame, Fields fields, OperationFile file, List<Input> inputs) {}

    private final OperationStore store;
    private final TellResult tell;

    ResultController(OperationStore store, TellResult tell) {
        this.store = store;
        this.tell = tell;
    }

    @GetMapping("/street/operations/{reference}/results")
    @Requires(RECORD_COMPLAINT)
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, store.one(actor, reference), Fields.empty().withDate("cameOn", actor.today()));
    }

    @PostMapping("/street/operations/{reference}/results")
    @Requires(RECORD_COMPLAINT)
    ModelAndView save(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        OperationResult result = OperationStore.RESULT.read(fields);
        OperationFile file = store.one(actor, reference);
        if (result == null) return page(frame, file, fields);
        tell.tell(actor, reference, result);
        return new ModelAndView("redirect:" + file.path());
    }

    private static ModelAndView page(Frame frame, OperationFile file, Fields fields) {
        var page = new Page(
                frame.withTitle("What came of operation " + file.reference()),
                fields,
                file,
                OperationStore.RESULT.inputs(Map.of()));
        return new ModelAndView(
                "saferhub/complaints/operations/result",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
