package uk.saferhub.cases.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Hub;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.referrals.Hubs;

/**
 * Asks another hub of the partnership to take a case over, and takes the question back. Until it says yes the case stays where
 * it is. The question is a record of its own in the area of the hub that is asked, whose staff may not see the case yet.
 */
@Component
class TransferCase {

    private static final int ANSWER_WITHIN = 3;

    private final CaseFile file;
    private final CaseStore store;
    private final Choices choices;
    private final TransferStore transfers;
    private final MakeOffer offer;
    private final Hubs hubs;

    TransferCase(CaseFile file, CaseStore store, Choices choices, TransferStore transfers, MakeOffer offer, Hubs hubs) {
        this.file = file;
        this.store = store;
        this.choices = choices;
        this.transfers = transfers;
        this.offer = offer;
        this.hubs = hubs;
    }

    /** The hubs that it may go to. */
    List<Hub> others(HubCase hubCase, Actor actor) {
        return choices.hubs(hubCase, actor).stream()
                .filter(hub -> !hub.code().equals(hubCase.hub()))
                .filter(hub -> hubs.goesOn(hubCase.realmId(), hub.code()))
                .toList();
    }

    /** Whether what came with the case came by the agreement of those in it, so that they are asked before another hub reads it. */
    boolean restsOnAgreement(HubCase hubCase) {
        return transfers.restsOnAgreement(hubCase.id());
    }

    /** @param handover what the next hub must know. @param agreement of those in it, where the case rests on that */
    void ask(String reference, String to, String handover, Agreement agreement, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        Hub hub = choices.hubs(hubCase, actor).stream()
                .filter(one -> one.code().equals(to))
                .findFirst()
                .orElse(null);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> TransferRules.mayGoTo(
                        hub != null && hubs.goesOn(hubCase.realmId(), to), !to.equals(hubCase.hub())))
                .and(() -> TransferRules.mayAsk(pending(hubCase.id()) != null))
                .orThrow();
        boolean rests = restsOnAgreement(hubCase);
        TransferRules.mayShare(rests, agreement)
                .and(() -> TransferRules.mayHaveAsked(agreement.askedOn(), actor.today()))
                .orThrow();
        UUID area = store.area(java.util.Objects.requireNonNull(hub).area());
        UUID host = store.organisation(hub.host());
        var asked = new TransferStore.Asked(
                Keys.next(),
                hubCase.realmId(),
                hubCase.id(),
                Reference.next("H"),
                hubCase.hub(),
                to,
                area,
                host,
                handover,
                rests ? agreement.told() : null,
                actor.accountId(),
                actor.name(),
                actor.today(),
                WorkingDays.ENGLAND_AND_WALES.add(actor.today(), ANSWER_WITHIN),
                null,
                null,
                null,
                null);
        offer.make(asked, actor);
        var facts = new HashMap<String, Object>();
        facts.put("to", hub.name());
        facts.put("words", handover);
        facts.put("answer_due_on", asked.answerBy().toString());
        if (rests) facts.put("basis", agreement.told());
        file.tell(hubCase, "case_transfer_asked", actor.today(), facts, actor);
    }

    /** @throws NotFound where nothing is asked */
    void withdraw(String reference, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        TransferStore.Asked asked = pending(hubCase.id());
        if (asked == null) throw new NotFound();
        if (!transfers.answer(asked, TransferStore.Answer.WITHDRAWN, "", actor)) throw new NotFound();
        file.tell(hubCase, "case_transfer_withdrawn", actor.today(), Map.of(), actor);
    }

    private TransferStore.@org.jspecify.annotations.Nullable Asked pending(UUID caseId) {
        return transfers.of(caseId).stream()
                .filter(asked -> asked.answer() == null)
                .findFirst()
                .orElse(null);
    }
}
