package uk.saferhub.cases.mistake;

import java.util.Map;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Why was this entered by mistake? Asked before it is taken back. */
@Controller
class MistakeController {

    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            Mistake mistake,
            MistakeStore.Entered entered,
            Decision may) {}

    private static final int LONGEST = 500;

    private final CaseFile file;
    private final CaseHeads heads;
    private final TakeBack back;

    MistakeController(CaseFile file, CaseHeads heads, TakeBack back) {
        this.file = file;
        this.heads = heads;
        this.back = back;
    }

    @GetMapping("/cases/{reference}/mistakes/{kind}/{id}")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView ask(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable String kind,
            @PathVariable UUID id) {
        return page(actor, frame, reference, mistake(kind), id, Fields.empty());
    }

    @PostMapping("/cases/{reference}/mistakes/{kind}/{id}")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView take(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Mistake mistake = mistake(kind);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String why = read.required("why", LONGEST, "Say why it was entered by mistake");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, reference, mistake, id, fields);
        back.take(mistake, reference, id, why, version, actor);
        return new ModelAndView("redirect:/cases/" + reference + mistake.tab());
    }

    private static Mistake mistake(String kind) {
        return Mistake.at(kind).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Mistake mistake, UUID id, Fields fields) {
        HubCase hubCase = file.open(reference, actor);
        var page = new Page(
                frame.withTitle(CaseWords.of(mistake) + " of " + hubCase.reference() + ", entered by mistake"),
                hubCase,
                heads.of(hubCase, mistake.tab(), actor),
                fields,
                mistake,
                back.entered(mistake, hubCase, id),
                back.may(mistake, hubCase, id, actor.today()));
        return new ModelAndView(
                "saferhub/cases/mistake/mistake",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
