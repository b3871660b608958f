package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;

/** Releases a proposed pack: a second person agrees, and it takes effect, now or on its first day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApproveRelease {

    private final ReleaseStore store;
    private final Configuration configuration;
    private final ReleaseRight right;
    private final TakeEffect effect;

    ApproveRelease(ReleaseStore store, Configuration configuration, ReleaseRight right, TakeEffect effect) {
        this.store = store;
        this.configuration = configuration;
        this.right = right;
        this.effect = effect;
    }

    /**
     * Approves a proposal by its pack and number.
     *
     * @throws NotFound where there is no such proposal
     * @throws uk.saferhub.kernel.Refusal with rule ADM-02-A to C, E to G, I
     */
    public Release approve(Actor actor, String packCode, int number) {
        Release proposed = store.named(packCode, number).orElseThrow(NotFound::new);
        Optional<Release> latest = store.latest(packCode);
        Pack pack = configuration.pack(proposed.id());
        Pack before = latest.map(release -> configuration.pack(release.id())).orElse(null);
        right.may(actor, Permission.APPROVE_PACK, pack)
                .and(() -> ReleaseRules.mayApprove(proposed, actor.accountId(), latest.orElse(null)))
                .and(() -> ReleaseRules.mayStandBeside(pack, configuration.others(packCode)))
                .and(() -> ReleaseRules.mayFollow(pack, before))
                // Again, since a version may have begun after it was proposed.
                .and(() -> ReleaseRules.mayRedefine(pack, before, actor.today()))
                .orThrow();
        LocalDate from = ReleaseRules.firstDay(proposed.inForceFrom(), actor.today(), latest.isEmpty());
        UUID id = proposed.id();
        if (!store.approve(id, actor.accountId(), actor.now(), from)) throw new NotFound();
        right.record(actor, pack, id, "release_approved");
        Release approved = store.find(id).orElseThrow(NotFound::new);
        // A pack's first is written at once: without its partnerships nobody could be granted anything.
        if (latest.isEmpty() || !from.isAfter(actor.today())) effect.now(approved, actor);
        return approved;
    }
}
