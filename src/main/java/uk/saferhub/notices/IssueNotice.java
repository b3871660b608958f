package uk.saferhub.notices;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;

/**
 * Makes out a notice and, where the officer may do so on their own authority or authorises notices, issues it. Otherwise it waits
 * as a draft for somebody who does. Under the permission ISSUE_NOTICE.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IssueNotice {

    /** @param issued false where it waits to be authorised */
    public record Outcome(String reference, boolean issued) {}

    private final NoticeFacts facts;
    private final NoticeMaking making;
    private final RecordStep record;
    private final Realms realms;

    IssueNotice(NoticeFacts facts, NoticeMaking making, RecordStep record, Realms realms) {
        this.facts = facts;
        this.making = making;
        this.record = record;
        this.realms = realms;
    }

    /** @throws uk.saferhub.kernel.Refusal naming rule and section */
    public Outcome issue(Actor actor, NewNotice asked) {
        NoticeRules.Made made = facts.of(asked, actor);
        NoticeRules.mayMake(made).orThrow();
        Realm realm = realms.named(asked.partnership(), "enforcement");
        Notice notice = making.draft(actor, realm, asked, made);
        if (!facts.mayIssue(notice, actor).isAllowed()) return new Outcome(notice.reference(), false);
        LocalDate on = asked.issuedOn();
        record.move(actor, notice, Step.of(NoticeEvent.AUTHORISED, on, "own authority"));
        record.move(actor, making.again(notice, actor), Step.of(NoticeEvent.ISSUED, on, ""));
        return new Outcome(notice.reference(), true);
    }
}
