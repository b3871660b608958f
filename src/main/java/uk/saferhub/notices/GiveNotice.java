package uk.saferhub.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;

/** Makes out a notice in the street and, where it was handed over at once, records that too. Under the permission ISSUE_NOTICE. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GiveNotice {

    /** How it was given. @param method a code of the pack. @param proof what proves it, in words */
    record Given(String method, String proof) {}

    private final NoticeFacts facts;
    private final IssueNotice issue;
    private final RecordStep record;
    private final Desktop desktop;

    GiveNotice(NoticeFacts facts, IssueNotice issue, RecordStep record, Desktop desktop) {
        this.facts = facts;
        this.issue = issue;
        this.record = record;
        this.desktop = desktop;
    }

    /** Whether it may be made out as the law has it. */
    Decision mayMake(Actor actor, NewNotice asked) {
        return NoticeRules.mayMake(facts.of(asked, actor));
    }

    /** Whether it could be handed over at once: a draft that waits to be authorised is nothing to hand over. */
    Decision mayHandOver(Actor actor, NewNotice asked) {
        return facts.mayIssue(asked, desktop.seat(actor).realmId(), actor);
    }

    /**
     * @param given null where it was not given yet
     * @return its reference
     * @throws uk.saferhub.kernel.Refusal naming rule and section
     */
    String give(Actor actor, NewNotice asked, @Nullable Given given) {
        if (given != null) mayHandOver(actor, asked).orThrow();
        String reference = issue.issue(actor, asked).reference();
        if (given != null)
            record.record(actor, reference, Step.served(asked.issuedOn(), given.method(), given.proof()));
        return reference;
    }
}
