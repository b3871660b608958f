package uk.saferhub.notices;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Decision;

/** A notice with its penalty, for whoever asks whether it may go to court. */
@Component
class NoticeCase {

    private final NoticeStore store;
    private final NoticeFacts facts;
    private final PenaltyStore penalties;

    NoticeCase(NoticeStore store, NoticeFacts facts, PenaltyStore penalties) {
        this.store = store;
        this.facts = facts;
        this.penalties = penalties;
    }

    Notice load(String reference, Actor actor) {
        return store.load(reference, actor.sight());
    }

    Decision mayProsecute(Notice notice, LocalDate on) {
        return PenaltyRules.mayProsecute(
                facts.type(notice), notice, penalties.of(notice.id()).orElse(null), on);
    }
}
