package uk.saferhub.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.web.Choice;

/** Referrals that another system or a spreadsheet kept, as they come here with what was decided of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BroughtReferrals {

    private final Hubs hubs;
    private final BringReferral bring;
    private final WithdrawReferral withdraw;

    BroughtReferrals(Hubs hubs, BringReferral bring, WithdrawReferral withdraw) {
        this.hubs = hubs;
        this.bring = bring;
        this.withdraw = withdraw;
    }

    public List<Choice> hubs(UUID realmId) {
        return hubs.in(List.of(realmId)).stream()
                .map(hub -> Choice.of(hub.code(), hub.name()))
                .toList();
    }

    /** A list of the pack's, as the hubs of that realm have it. */
    public List<Choice> choices(CategorySet set, UUID realmId) {
        return hubs.in(List.of(realmId)).stream()
                .flatMap(hub -> hub.choices(set).stream())
                .map(choice -> Choice.of(choice.code(), choice.label()))
                .distinct()
                .toList();
    }

    /**
     * @return its key and reference
     * @throws uk.saferhub.kernel.Refusal where its days cannot be right
     */
    public Brought bring(BroughtReferral brought, Actor actor) {
        // What waits for a decision waits at the hub that decides; what was decided stays where it was.
        var hub = brought.decision() == null
                ? hubs.taking(brought.realmId(), brought.hub())
                : hubs.named(brought.realmId(), brought.hub());
        return bring.bring(brought, hub, actor);
    }

    /** Takes one back that was brought by mistake. @return false where it stays, because somebody has worked on it since */
    public boolean takeBack(UUID id, String reason, Actor actor) {
        return withdraw.withdraw(id, reason, actor);
    }

    /** A referral by its key and the reference that people use. */
    public record Brought(UUID id, String reference) {}
}
