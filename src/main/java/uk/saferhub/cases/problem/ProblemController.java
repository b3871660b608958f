package uk.saferhub.cases.problem;

import java.time.LocalDate;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What is the problem, what lies behind it, what do we do, and did it work? */
@Controller
class ProblemController {

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            Decision may,
            List<ProblemStore.Written> written,
            List<Choice> steps,
            boolean work) {

        /** What was written for a step, newest first. */
        List<ProblemStore.Written> of(ProblemStep step) {
            return written.stream().filter(one -> one.step() == step).toList();
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final ProblemStore store;
    private final WriteStep write;

    ProblemController(CaseFile file, CaseHeads heads, ProblemStore store, WriteStep write) {
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.write = write;
    }

    @GetMapping("/cases/{reference}/problem")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("held", actor.today());
        return page(actor, frame, file.open(reference, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/problem")
    @Requires(Permission.WORK_CASE)
    ModelAndView write(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        ProblemStep step = read.requiredChoice("step", ProblemStep.class, "Choose the step");
        String words = read.required("words", 4000, "Write the step");
        LocalDate held = read.requiredDate("held", "Enter the day");
        if (!fields.ok() || step == null || held == null)
            return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        write.write(reference, step, words, held, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/problem");
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        List<ProblemStep> written = store.written(hubCase.id());
        var page = new Page(
                frame.withTitle("Problem solving in " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/problem", actor),
                fields,
                ProblemRules.mayUse(hubCase.kind()),
                store.of(hubCase.id()),
                java.util.Arrays.stream(ProblemStep.values())
                        .filter(step -> ProblemRules.mayWrite(step, written).isAllowed())
                        .map(step -> Choice.of(step, CaseWords.of(step)))
                        .toList(),
                hubCase.stored().isOpen() && actor.may(Permission.WORK_CASE, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/problem/problem", Map.of("page", page), status);
    }
}
