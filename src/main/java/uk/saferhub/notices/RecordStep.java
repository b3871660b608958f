package uk.saferhub.notices;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.NoticeType.NoticeKind;
import uk.saferhub.kernel.Decision;

/**
 * Records what became of a notice. Under the permission ISSUE_NOTICE; authorisation under AUTHORISE_NOTICE.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordStep {

    private final NoticeStore store;
    private final NoticeFacts facts;
    private final PenaltyStore penalties;
    private final NoticeJournal journal;

    RecordStep(NoticeStore store, NoticeFacts facts, PenaltyStore penalties, NoticeJournal journal) {
        this.store = store;
        this.facts = facts;
        this.penalties = penalties;
        this.journal = journal;
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public void record(Actor actor, String reference, Step step) {
        record(actor, reference, null, step);
    }

    /** @param version that the form was made with; another one since is Stale */
    void record(Actor actor, String reference, @Nullable Integer version, Step step) {
        Notice notice = store.hold(reference, actor.sight());
        if (version != null && version != notice.version()) throw NoticeStale.of(notice, store.last(notice.id()), step);
        if (step.event() == NoticeEvent.ISSUED) facts.mayIssue(notice, actor).orThrow();
        move(actor, notice, step);
    }

    void move(Actor actor, Notice notice, Step step) {
        mayRecord(actor, notice, step).orThrow();
        store.add(notice, step, NoticeState.TABLE.move(notice.state(), step.event()), actor);
        if (step.event() == NoticeEvent.ISSUED && facts.type(notice).kind() == NoticeKind.PENALTY) {
            facts.type(notice).termsOn(step.on()).ifPresent(terms -> penalties.raise(notice, terms, step.on(), actor));
        }
        String verb = "notice_" + step.event().name().toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> told = new HashMap<>();
        if (step.method() != null) told.put("method", step.method());
        if (!step.note().isBlank()) told.put("note", step.note());
        journal.record(notice.id(), notice.realmId(), actor, step.on(), verb, told);
    }

    /** Whether it may be recorded: the answer by which the page offers it. */
    Decision mayRecord(Actor actor, Notice notice, Step step) {
        return StepRules.mayRecord(new StepRules.Asked(
                facts.type(notice), facts.terms(notice), notice, step.event(), step.on(), actor.today()));
    }
}
