package uk.saferhub.cases.flag;

import java.time.LocalDate;
import java.util.List;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which agencies marked their own files because of a case, and until when? */
@Controller("caseFlagController")
class FlagController {

    /** @param people whom a file can be about. @param work whether the reader may say that a file is marked */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<FlagStore.Flag> flags,
            List<Choice> people,
            List<UUID> own,
            LocalDate today,
            boolean work,
            boolean unflag) {

        String path() {
            return hubCase.path() + "/flags";
        }

        boolean mayUnflag(FlagStore.Flag flag) {
            return unflag
                    && flag.endedOn() == null
                    && FlagRules.mayUnflag(own.contains(flag.organisationId()), hubCase.asHub())
                            .isAllowed();
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final FlagFile flags;

    FlagController(CaseFile file, CaseHeads heads, FlagFile flags) {
        this.file = file;
        this.heads = heads;
        this.flags = flags;
    }

    @GetMapping("/cases/{reference}/flags")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("on", actor.today()), HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/flags")
    @Requires(Permission.WORK_CASE)
    ModelAndView flag(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String keptIn = read.required("kept", 100, "Enter which of your files is marked");
        LocalDate on = read.requiredDate("on", "Enter the day on which it was marked");
        UUID party = read.id("party", "Choose whom it is about");
        if (!fields.ok() || on == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        flags.flag(reference, party, keptIn, on, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/flags");
    }

    @PostMapping("/cases/{reference}/flags/{id}/end")
    @Requires(Permission.WORK_CASE)
    String unflag(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        flags.unflag(reference, id, actor);
        return "redirect:/cases/" + reference + "/flags";
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        HubCase hubCase = file.open(reference, actor);
        List<Choice> people = flags.people(hubCase, actor).stream()
                .map(party -> Choice.of(party.id(), party.person()))
                .toList();
        boolean may = !hubCase.destroyed() && actor.may(Permission.WORK_CASE, hubCase.realmId());
        var page = new Page(
                frame.withTitle("Marks on own files, " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/flags", actor),
                fields,
                flags.of(hubCase, actor),
                people,
                CaseFile.organisations(hubCase, actor),
                actor.today(),
                hubCase.stored().isOpen() && may,
                may);
        return new ModelAndView("saferhub/cases/flag/flags", Map.of("page", page), status);
    }
}
