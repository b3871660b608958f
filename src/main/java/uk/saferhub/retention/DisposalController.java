package uk.saferhub.retention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import uk.saferhub.configuration.Kept;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** What was proposed for disposal and what became of it; a disposal that was carried out is its own certificate. */
@Controller
class DisposalController {

    /**
     * @param runs how many the reader may have carried out now
     * @param hindered why one that is approved cannot be carried out now, by its reference
     */
    record ListPage(Frame frame, List<Disposal> disposals, int runs, Map<String, String> hindered) {

        String subject(Disposal disposal) {
            return DisposalController.subject(disposal);
        }

        String answered(Disposal one) {
            Disposal.Step no = one.refused();
            Disposal.Step ok = one.approved();
            if (no != null) return "Refused by " + no.by();
            if (ok == null) return "Not yet";
            String why = hindered.get(one.reference());
            return "Approved by " + ok.by() + (why == null ? "" : ". Left alone: " + why);
        }
    }

    /** @param may whether the reader may decide on it now; null where it is decided or the reader may not at all. @param rows of a certificate */
    record Page(
            Frame frame,
            Fields fields,
            Disposal disposal,
            @Nullable Decision may,
            List<DisposalRun.Rows> rows) {

        String subject() {
            return DisposalController.subject(disposal);
        }
    }

    private static String subject(Disposal disposal) {
        return Words.of(RetentionController.class).of(Kept.valueOf(disposal.subject()));
    }

    private final Disposals disposals;
    private final ApproveDisposal approvals;
    private final DisposalRun run;
    private final DueNow due;
    private final ReadLog log;

    DisposalController(Disposals disposals, ApproveDisposal approvals, DisposalRun run, DueNow due, ReadLog log) {
        this.due = due;
        this.run = run;
        this.disposals = disposals;
        this.approvals = approvals;
        this.log = log;
    }

    @GetMapping("/retention/disposals")
    @Requires(Permission.READ_RETENTION)
    ModelAndView list(
            Frame frame,
            Actor actor,
            @RequestParam(defaultValue = "") String destroyed,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String done) {
        List<Disposal> found = done.equals("this-year")
                ? disposals.done(actor, actor.today().withDayOfYear(1))
                : disposals.proposed(actor);
        log.read(found.stream().map(Disposal::id).toList());
        List<Disposal> approved = found.stream()
                .filter(one -> one.approved() != null && one.waits())
                .toList();
        Map<String, String> hindered = due.hindered(actor, approved);
        int runs = (int) approved.stream()
                .filter(one ->
                        !hindered.containsKey(one.reference()) && actor.may(Permission.APPROVE_DISPOSAL, one.realmId()))
                .count();
        Frame titled = frame.withTitle("Proposals and certificates");
        if (!destroyed.isEmpty()) titled = titled.withNotice(notice(destroyed, left));
        var page = new ListPage(titled, found, runs, hindered);
        return new ModelAndView("saferhub/retention/disposals", "page", page);
    }

    /** Nothing of the address is shown but a small number. */
    private static String notice(String destroyed, String left) {
        String others = left.matches("[1-9][0-9]{0,2}")
                ? " Left alone: " + left + (left.equals("1") ? " record" : " records")
                        + ". Why is said beside each; where nothing is said, somebody was writing in it: carry it out again."
                : "";
        return (destroyed.matches("[1-9][0-9]?")
                        ? "Destroyed: the content of " + destroyed + (destroyed.equals("1") ? " record." : " records.")
                        : "Nothing was destroyed.")
                + others;
    }

    @GetMapping("/retention/disposals/{reference}")
    @Requires(Permission.READ_RETENTION)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, disposals.load(actor, reference), Fields.empty());
    }

    @PostMapping("/retention/disposals/{reference}/approval")
    @Requires(Permission.APPROVE_DISPOSAL)
    ModelAndView decide(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Disposal disposal = disposals.load(actor, reference);
        Fields fields = Fields.of(posted);
        ApproveDisposal.Answer answer =
                fields.read().requiredChoice("answer", ApproveDisposal.Answer.class, "Choose whether it is destroyed");
        String words = fields.read().required("words", 500, "Say what you looked at");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, disposal, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        approvals.answer(actor, disposal, Objects.requireNonNull(answer), words);
        return new ModelAndView("redirect:" + disposal.path());
    }

    private ModelAndView page(Frame frame, Actor actor, Disposal disposal, Fields fields) {
        log.read(disposal.id());
        log.read(disposal.recordId());
        boolean asks = disposal.proposed() && actor.may(Permission.APPROVE_DISPOSAL, disposal.realmId());
        var page = new Page(
                frame.withTitle("Review " + disposal.reference()),
                fields,
                disposal,
                asks ? RetentionRules.mayApprove(disposal.accountId(), actor.accountId(), actor.worksAs()) : null,
                disposal.done() == null ? List.of() : run.rows(disposal));
        return new ModelAndView("saferhub/retention/disposal", "page", page);
    }
}
