package uk.saferhub.reports;

import static uk.saferhub.access.Permission.APPROVE_REPORT;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;

/** The steps of a report, each under its own permission. */
@Controller
class StepController {

    private final MoveReport moving;

    StepController(MoveReport moving) {
        this.moving = moving;
    }

    @PostMapping("/reports/{reference}/contribution")
    @Requires(WRITE_REPORT)
    String contribute(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.CONTRIBUTE, remark);
    }

    @PostMapping("/reports/{reference}/clearance")
    @Requires(WRITE_REPORT)
    String clear(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.CLEAR, remark);
    }

    @PostMapping("/reports/{reference}/return")
    @Requires(APPROVE_REPORT)
    String sendBack(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.SEND_BACK, remark);
    }

    @PostMapping("/reports/{reference}/approval")
    @Requires(APPROVE_REPORT)
    String approve(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.APPROVE, remark);
    }

    @PostMapping("/reports/{reference}/reopening")
    @Requires(APPROVE_REPORT)
    String reopen(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.REOPEN, remark);
    }

    @PostMapping("/reports/{reference}/publication")
    @Requires(PUBLISH_REPORT)
    String publish(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.PUBLISH, remark);
    }

    @PostMapping("/reports/{reference}/dropping")
    @Requires(WRITE_REPORT)
    String drop(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String remark) {
        return move(actor, reference, ReportStep.DROP, remark);
    }

    static String noun(ReportStep step) {
        return switch (step) {
            case CONTRIBUTE -> "contribution";
            case CLEAR -> "clearance";
            case SEND_BACK -> "return";
            case APPROVE -> "approval";
            case REOPEN -> "reopening";
            case PUBLISH -> "publication";
            case DROP -> "dropping";
        };
    }

    private String move(Actor actor, String reference, ReportStep step, String remark) {
        moving.move(actor, reference, step, remark.strip());
        return "redirect:/reports/" + reference;
    }
}
