package uk.saferhub.cases.particulars;

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
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Puts back what a case's title or aim said before it was corrected (AUD-02). */
@Controller
class EarlierController {

    record Page(Frame frame, HubCase hubCase, CaseHead head, Fields fields, List<Choice> earlier) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final EarlierStates earlier;
    private final PutBack putBack;
    private final Veils veils;

    EarlierController(CaseFile file, CaseHeads heads, EarlierStates earlier, PutBack putBack, Veils veils) {
        this.file = file;
        this.heads = heads;
        this.earlier = earlier;
        this.putBack = putBack;
        this.veils = veils;
    }

    @GetMapping("/cases/{reference}/particulars/earlier")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, file.open(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/particulars/earlier")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView put(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        HubCase hubCase = file.open(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String chosen = read.required("earlier", "Choose which words to put back");
        if (!chosen.isEmpty() && earlier.one(hubCase, chosen).isEmpty())
            fields.error("earlier", "Choose which words to put back");
        String why = read.required("why", 1000, "Enter why they are put back");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, hubCase, fields, HttpStatus.BAD_REQUEST);
        putBack.put(reference, chosen, why, version, actor);
        return new ModelAndView("redirect:/cases/" + reference);
    }

    private ModelAndView page(Actor actor, Frame frame, HubCase hubCase, Fields fields, HttpStatus status) {
        Veil veil = veils.of(hubCase, actor);
        List<Choice> choices = earlier.of(hubCase).stream()
                .map(one -> new Choice(
                        one.id(),
                        one.field() + ": " + (one.words().isEmpty() ? "nothing" : veil.in(one.words())),
                        "until " + Dates.day(one.until())))
                .toList();
        var page = new Page(
                frame.withTitle("Earlier words of " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/particulars", actor),
                fields,
                choices);
        return new ModelAndView("saferhub/cases/particulars/earlier", Map.of("page", page), status);
    }
}
