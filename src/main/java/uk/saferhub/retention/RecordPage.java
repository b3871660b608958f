package uk.saferhub.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Makes the page of one record. */
@Component
class RecordPage {

    /**
     * @param path where the record itself opens; null for whoever may not read it
     * @param due null where its time is not over
     * @param may whether it may be kept on or proposed for disposal now
     * @param reviews whether the reader may decide anything at all
     */
    record Page(
            Frame frame,
            Fields fields,
            Retained record,
            @Nullable String path,
            @Nullable DueRecord due,
            RulesInForce.@Nullable InForce rule,
            List<Held> holds,
            List<Disposal> disposals,
            Decision may,
            boolean reviews,
            boolean disposed,
            List<Choice> verdicts,
            List<DisposalRun.Rows> dryRun,
            LocalDate today) {

        String word(Enum<?> constant) {
            return Words.of(RetentionController.class).of(constant);
        }
    }

    private final DueNow due;
    private final DisposalRun run;
    private final Holds holds;
    private final Disposals disposals;
    private final RecordIndex index;
    private final ReadLog log;

    RecordPage(DueNow due, DisposalRun run, Holds holds, Disposals disposals, RecordIndex index, ReadLog log) {
        this.run = run;
        this.due = due;
        this.holds = holds;
        this.disposals = disposals;
        this.index = index;
        this.log = log;
    }

    ModelAndView of(Frame frame, Actor actor, Retained record, Fields fields) {
        log.read(record.id());
        DueRecord found = due.of(actor, record.reference());
        List<Disposal> all = disposals.of(record.id());
        var page = new Page(
                frame.withTitle("Retention of " + record.reference()),
                fields,
                record,
                index.seen(actor, List.of(record.id())).stream()
                        .map(RecordIndex.Seen::path)
                        .findFirst()
                        .orElse(null),
                found,
                found == null ? null : due.rule(actor, found),
                holds.of(record.id()),
                all,
                RetentionRules.mayReview(found),
                actor.may(Permission.REVIEW_RETENTION, record.realmId()),
                all.stream().anyMatch(one -> one.done() != null),
                RecordController.verdicts(Words.of(RetentionController.class)),
                found == null ? List.of() : run.dryRun(record.id()),
                actor.today());
        return new ModelAndView("saferhub/retention/record", "page", page);
    }
}
