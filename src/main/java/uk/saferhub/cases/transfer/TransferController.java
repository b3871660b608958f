package uk.saferhub.cases.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which hub is asked to take the case over, and what must it know? */
@Controller
class TransferController {

    /** @param asked what was asked of this case, newest first. @param rests whether it came by agreement, which may not cover another hub */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            LocalDate today,
            List<Choice> hubs,
            List<TransferStore.Asked> asked,
            boolean rests) {

        TransferStore.@Nullable Asked pending() {
            return asked.stream()
                    .filter(one -> one.answer() == null)
                    .findFirst()
                    .orElse(null);
        }

        String hub(String code) {
            return hubs.stream()
                    .filter(hub -> hub.value().equals(code))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(code);
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final TransferCase transfer;
    private final TransferStore store;

    TransferController(CaseFile file, CaseHeads heads, TransferCase transfer, TransferStore store) {
        this.file = file;
        this.heads = heads;
        this.transfer = transfer;
        this.store = store;
    }

    @GetMapping("/cases/{reference}/transfer")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/transfer")
    @Requires(Permission.MANAGE_CASE)
    ModelAndView ask(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String hub = read.required("hub", "Choose the hub");
        String words = read.required("words", 4000, "Enter what the next hub must know");
        Integer version = read.number("version", "Open the page again");
        Agreement agreement = agreement(fields, transfer.restsOnAgreement(file.open(reference, actor)));
        if (!fields.ok() || version == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        transfer.ask(reference, hub, words, agreement, version, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/transfer");
    }

    private static Agreement agreement(Fields fields, boolean rests) {
        if (!rests) return Agreement.NOT_NEEDED;
        var read = fields.read();
        if (fields.chosen("covers", "yes")) {
            LocalDate on = read.requiredDate("agreed", "Enter the day on which they were asked");
            String how = read.required("how", 500, "Enter who asked them, and what they said: the other hub reads it");
            return on == null ? Agreement.NOT_NEEDED : Agreement.given(on, how);
        }
        if (!fields.chosen("covers", "no"))
            fields.error("covers", "Choose whether those in it agree that this hub reads the case");
        read.atMost("basis", 300);
        return Agreement.missing(fields.value("basis").strip());
    }

    @PostMapping("/cases/{reference}/transfer/withdrawal")
    @Requires(Permission.MANAGE_CASE)
    String withdraw(Actor actor, @PathVariable String reference) {
        transfer.withdraw(reference, actor);
        return "redirect:/cases/" + reference + "/transfer";
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        var page = new Page(
                frame.withTitle("Hand " + hubCase.reference() + " to another hub"),
                hubCase,
                heads.of(hubCase, "/transfer", actor),
                fields,
                actor.today(),
                transfer.others(hubCase, actor).stream()
                        .map(hub -> Choice.of(hub.code(), hub.name()))
                        .toList(),
                store.of(hubCase.id()),
                transfer.restsOnAgreement(hubCase));
        return new ModelAndView("saferhub/cases/transfer/transfer", Map.of("page", page), status);
    }
}
