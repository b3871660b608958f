package uk.saferhub.cases.transfer;

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
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which hub takes the case over, and what must it know? */
@Controller
class TransferController {

    record Page(Frame frame, HubCase hubCase, CaseHead head, Fields fields, List<Choice> hubs) {}

    private final CaseFile file;
    private final CaseHeads heads;
    private final TransferCase transfer;

    TransferController(CaseFile file, CaseHeads heads, TransferCase transfer) {
        this.file = file;
        this.heads = heads;
        this.transfer = transfer;
    }

    @GetMapping("/cases/{reference}/transfer")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/transfer")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView hand(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String hub = read.required("hub", "Choose the hub");
        String words = read.required("words", 4000, "Enter what the next hub must know");
        Integer version = read.number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        transfer.transfer(reference, hub, words, version, actor);
        // Who handed it over may no longer see it.
        return new ModelAndView("redirect:/cases");
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        var page = new Page(
                frame.withTitle("Hand " + hubCase.reference() + " to another hub"),
                hubCase,
                heads.of(hubCase, "/transfer", actor),
                fields,
                transfer.others(hubCase, actor).stream()
                        .map(hub -> Choice.of(hub.code(), hub.name()))
                        .toList());
        return new ModelAndView("saferhub/cases/transfer/transfer", Map.of("page", page), status);
    }
}
