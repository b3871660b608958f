package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Keys;

/** Puts a pack forward for release. Nothing changes until somebody else approves it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProposeRelease {

    private final ReleaseStore store;
    private final Configuration configuration;
    private final ReleaseRight right;

    ProposeRelease(ReleaseStore store, Configuration configuration, ReleaseRight right) {
        this.store = store;
        this.configuration = configuration;
        this.right = right;
    }

    /**
     * Proposes a pack.
     *
     * @param from the day from which it is to be in force; none means as soon as it is approved
     * @return the release, still a proposal
     * @throws uk.saferhub.kernel.Refusal with rule ADM-02-D to G and I where the pack is faulty, clashes, drops or redefines what is in use, or
     *     speaks for a partnership whose pack the actor may not change
     */
    public Release propose(Actor actor, List<PackFile> files, @Nullable LocalDate from) {
        PackCheck.Checked checked = PackCheck.run(files);
        ReleaseRules.sound(checked.faults()).orThrow();
        Pack pack = checked.pack();
        Optional<Release> latest = store.latest(pack.pack().code());
        Pack before = latest.map(release -> configuration.pack(release.id())).orElse(null);
        right.may(actor, Permission.PROPOSE_PACK, pack)
                .and(() -> ReleaseRules.mayStandBeside(
                        pack, configuration.others(pack.pack().code())))
                .and(() -> ReleaseRules.mayFollow(pack, before))
                .and(() -> ReleaseRules.mayRedefine(pack, before, actor.today()))
                .orThrow();
        LocalDate asked = from == null ? actor.today() : from;
        Release release = new Release(
                Keys.next(),
                pack.pack().code(),
                store.nextNumber(pack.pack().code()),
                pack.pack().title(),
                ReleaseRules.firstDay(asked, actor.today(), latest.isEmpty()),
                actor.accountId(),
                actor.now(),
                null,
                null);
        store.add(release, pack, files);
        right.record(actor, pack, release.id(), "release_proposed");
        return release;
    }
}
