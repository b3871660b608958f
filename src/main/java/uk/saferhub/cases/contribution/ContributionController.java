package uk.saferhub.cases.contribution;

import java.time.LocalDate;
import java.util.List;
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
import uk.saferhub.cases.Visibility;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What agencies contributed to a case, and adding to it. */
@Controller
class ContributionController {

    /** @param held what was for the hub that had the case before. @param asked by when the reader's agency is to answer; null where it owes none */
    record Page(
            Frame frame,
            HubCase hubCase,
            CaseHead head,
            Fields fields,
            List<ContributionStore.Shown> contributions,
            List<ContributionStore.Held> held,
            List<UUID> own,
            @org.jspecify.annotations.Nullable LocalDate asked,
            LocalDate today,
            boolean work,
            boolean disclose) {

        String path() {
            return hubCase.path() + "/contributions";
        }

        boolean mine(ContributionStore.Shown shown) {
            return own.contains(shown.organisationId());
        }
    }

    private final CaseFile file;
    private final CaseHeads heads;
    private final ContributionStore store;
    private final AgencyStore agencies;
    private final Contribute contribute;
    private final WithdrawContribution withdraw;

    ContributionController(
            CaseFile file,
            CaseHeads heads,
            ContributionStore store,
            AgencyStore agencies,
            Contribute contribute,
            WithdrawContribution withdraw) {
        this.file = file;
        this.heads = heads;
        this.store = store;
        this.agencies = agencies;
        this.contribute = contribute;
        this.withdraw = withdraw;
    }

    @GetMapping("/cases/{reference}/contributions")
    @Requires(Permission.READ_CASE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty().withDate("about", actor.today()));
    }

    @PostMapping("/cases/{reference}/contributions")
    @Requires(Permission.WORK_CASE)
    ModelAndView add(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String words = read.required("words", 4000, "Enter what your agency knows");
        LocalDate about = read.requiredDate("about", "Enter the day it is about, such as 4 June 2026");
        Visibility visibility = read.requiredChoice("visibility", Visibility.class, "Choose who may see this");
        if (!fields.ok()) {
            ModelAndView again = page(actor, frame, reference, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        contribute.contribute(reference, words, visibility, about, actor);
        return new ModelAndView("redirect:/cases/" + reference + "/contributions");
    }

    @PostMapping("/cases/{reference}/nothing-known")
    @Requires(Permission.WORK_CASE)
    String nothingKnown(Actor actor, @PathVariable String reference) {
        contribute.nothingKnown(reference, actor);
        return "redirect:/cases/" + reference + "/contributions";
    }

    @PostMapping("/cases/{reference}/contributions/{id}/withdrawal")
    @Requires(Permission.WORK_CASE)
    String withdraw(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        withdraw.withdraw(reference, id, actor);
        return "redirect:/cases/" + reference + "/contributions";
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields) {
        HubCase hubCase = file.open(reference, actor);
        List<UUID> own = CaseFile.organisations(hubCase, actor);
        LocalDate asked = agencies.owes(hubCase.id(), own);
        var page = new Page(
                frame.withTitle("Contributions to " + hubCase.reference()),
                hubCase,
                heads.of(hubCase, "/contributions", actor),
                fields,
                store.of(hubCase.id(), own, hubCase.asHub(), asked != null && !hubCase.asHub()),
                store.held(hubCase.id(), own, hubCase.asHub()),
                own,
                asked,
                actor.today(),
                hubCase.stored().isOpen() && actor.may(Permission.WORK_CASE, hubCase.realmId()),
                actor.may(Permission.DISCLOSE, hubCase.realmId()));
        return new ModelAndView("saferhub/cases/contribution/contributions", "page", page);
    }
}
