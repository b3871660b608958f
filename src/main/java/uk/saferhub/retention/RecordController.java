package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import uk.saferhub.kernel.Reference;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One record as the schedule looks at it: its rule and arithmetic, its holds and its reviews. */
@Controller
class RecordController {

    private final Holds holds;
    private final HoldRecord hold;
    private final RecordPage pages;
    private final ReviewRecord review;

    RecordController(Holds holds, HoldRecord hold, RecordPage pages, ReviewRecord review) {
        this.holds = holds;
        this.hold = hold;
        this.pages = pages;
        this.review = review;
    }

    /** Finds a record by its reference, due or not. */
    @GetMapping("/retention/records")
    @Requires(Permission.READ_RETENTION)
    ModelAndView find(Actor actor, @RequestParam(defaultValue = "") String reference) {
        String read = Reference.read(reference).orElseThrow(NotFound::new);
        return new ModelAndView("redirect:" + holds.record(actor, read).path());
    }

    @GetMapping("/retention/records/{reference}")
    @Requires(Permission.READ_RETENTION)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return pages.of(frame, actor, holds.record(actor, reference), Fields.empty());
    }

    @PostMapping("/retention/records/{reference}/holds")
    @Requires(Permission.REVIEW_RETENTION)
    ModelAndView place(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Retained record = holds.record(actor, reference);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("hold-reason", 500, "Say why nothing of it may be destroyed");
        LocalDate day = fields.read().requiredDate("hold-review", "Enter by when somebody looks at the hold again");
        if (!fields.ok()) return again(frame, actor, record, fields);
        hold.place(actor, record, reason, Objects.requireNonNull(day));
        return new ModelAndView("redirect:" + record.path());
    }

    @PostMapping("/retention/records/{reference}/holds/{id}/end")
    @Requires(Permission.REVIEW_RETENTION)
    ModelAndView lift(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Retained record = holds.record(actor, reference);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("lift-" + id, 500, "Say why the hold ends");
        if (!fields.ok()) return again(frame, actor, record, fields);
        hold.lift(actor, record, id, why);
        return new ModelAndView("redirect:" + record.path());
    }

    @PostMapping("/retention/records/{reference}/reviews")
    @Requires(Permission.REVIEW_RETENTION)
    ModelAndView decide(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Retained record = holds.record(actor, reference);
        Fields fields = Fields.of(posted);
        ReviewRecord.Verdict verdict =
                fields.read().requiredChoice("verdict", ReviewRecord.Verdict.class, "Choose what becomes of it");
        String reason = fields.read().required("reason", 500, "Say why");
        LocalDate day = verdict == ReviewRecord.Verdict.KEEP
                ? fields.read().requiredDate("next-review", "Enter when it is looked at again")
                : null;
        if (!fields.ok()) return again(frame, actor, record, fields);
        review.decide(actor, record, Objects.requireNonNull(verdict), reason, day);
        return new ModelAndView("redirect:" + record.path());
    }

    private ModelAndView again(Frame frame, Actor actor, Retained record, Fields fields) {
        ModelAndView again = pages.of(frame, actor, record, fields);
        again.setStatus(HttpStatus.BAD_REQUEST);
        return again;
    }

    static List<uk.saferhub.web.Choice> verdicts(uk.saferhub.web.Words words) {
        return java.util.Arrays.stream(ReviewRecord.Verdict.values())
                .map(one -> uk.saferhub.web.Choice.of(one, words.of(one)))
                .toList();
    }
}
