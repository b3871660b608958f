package uk.saferhub.cases.transfer;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.WorkingDays;

/**
 * The hub that was asked takes a case over, or says why not. With its yes its host leads and reviews the case within five
 * working days. Whatever was written stays where it is, since everything hangs on the case; agencies that take part still do.
 */
@Component
class AnswerTransfer {

    private static final int REVIEW_WITHIN = 5;

    private final CaseFile file;
    private final CaseStore store;
    private final TransferStore transfers;
    private final AgencyStore agencies;
    private final Participations participations;
    private final Actions actions;

    AnswerTransfer(
            CaseFile file,
            CaseStore store,
            TransferStore transfers,
            AgencyStore agencies,
            Participations participations,
            Actions actions) {
        this.file = file;
        this.store = store;
        this.transfers = transfers;
        this.agencies = agencies;
        this.participations = participations;
        this.actions = actions;
    }

    /** For the page and for the command. */
    Decision may(TransferStore.Asked asked, Actor actor) {
        boolean closed = transfers.offered(asked, actor).closed();
        return TransferRules.mayAnswer(asked.answer() == null, asked.askedById(), actor.accountId(), closed);
    }

    /** @return the case's reference */
    String accept(String reference, String words, Actor actor) {
        TransferStore.Asked asked = answered(reference, TransferStore.Answer.ACCEPTED, words, actor);
        TransferStore.Offered offered = transfers.offered(asked, actor);
        LocalDate review = WorkingDays.ENGLAND_AND_WALES.add(actor.today(), REVIEW_WITHIN);
        LocalDate before = offered.nextReviewOn();
        if (before != null && before.isBefore(review)) review = before;
        UUID caseId = asked.caseId();
        var outcomes = store.move(caseId, asked.toHub(), asked.toAreaId(), asked.hostId(), review, actor);
        // Closed in another tab since it was read.
        if (outcomes.isEmpty())
            TransferRules.mayAnswer(true, asked.askedById(), actor.accountId(), true)
                    .orThrow();
        for (UUID outcome : outcomes.orElseThrow()) participations.move(outcome, asked.toAreaId());
        participations.move(caseId, asked.toAreaId());
        actions.moved(caseId, asked.toAreaId());
        // From here on it lies in the area of the hub that said yes, which may open it.
        HubCase hubCase = file.open(offered.caseReference(), actor);
        agencies.bringIn(caseId, asked.realmId(), asked.hostId(), actor.today(), null, actor);
        var facts = Map.of("words", asked.words() + "\n" + words, "next_review_on", review.toString());
        file.tell(hubCase, "case_moved", actor.today(), facts, actor);
        return offered.caseReference();
    }

    /** @param why whoever asked reads it */
    void decline(String reference, String why, Actor actor) {
        TransferStore.Asked asked = answered(reference, TransferStore.Answer.DECLINED, why, actor);
        file.tell(
                asked.realmId(), asked.caseId(), "case_transfer_declined", actor.today(), Map.of("words", why), actor);
    }

    private TransferStore.Asked answered(String reference, TransferStore.Answer answer, String words, Actor actor) {
        TransferStore.Asked asked = transfers.toUs(reference, actor).orElseThrow(NotFound::new);
        may(asked, actor).orThrow();
        if (!transfers.answer(asked, answer, words, actor))
            TransferRules.mayAnswer(false, asked.askedById(), actor.accountId(), false)
                    .orThrow();
        return asked;
    }
}
