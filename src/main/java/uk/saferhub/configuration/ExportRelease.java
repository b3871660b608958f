package uk.saferhub.configuration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;

/** Gives a pack's files back as they came in, comments and all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExportRelease {

    private final ReleaseStore store;
    private final Configuration configuration;
    private final ReleaseRight right;

    ExportRelease(ReleaseStore store, Configuration configuration, ReleaseRight right) {
        this.store = store;
        this.configuration = configuration;
        this.right = right;
    }

    /**
     * @throws NotFound where there is no such release
     * @throws uk.saferhub.kernel.Refusal with rule ADM-02-H
     */
    public List<PackFile> files(Actor actor, String pack, int number) {
        Release release = store.named(pack, number).orElseThrow(NotFound::new);
        Pack read = configuration.pack(release.id());
        right.mayRead(actor, read).orThrow();
        right.record(actor, read, release.id(), "release_exported");
        return store.files(release.id());
    }

    /** The newest approved release's number. @throws NotFound where the pack has none */
    public int latest(String pack) {
        return store.latest(pack).orElseThrow(NotFound::new).number();
    }
}
