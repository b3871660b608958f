package uk.saferhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Desk;
import uk.saferhub.configuration.ApproveRelease;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.configuration.PackYaml;
import uk.saferhub.configuration.ProposeRelease;
import uk.saferhub.configuration.Release;
import uk.saferhub.configuration.Renamed;

/** Releases a pack for a made-up partnership, by two people as everywhere. */
@TestComponent
public class TestPacks {

    private final ProposeRelease proposals;
    private final ApproveRelease approvals;
    private final Accounts accounts;
    private final Desk desk;
    private final TransactionTemplate transaction;

    TestPacks(
            ProposeRelease proposals,
            ApproveRelease approvals,
            Accounts accounts,
            Desk desk,
            TransactionTemplate transaction) {
        this.proposals = proposals;
        this.approvals = approvals;
        this.accounts = accounts;
        this.desk = desk;
        this.transaction = transaction;
    }

    /**
     * Gives the world what a pack's partnership has arranged, for example {@code publish(world,
     * "york-and-north-yorkshire", "york")}. Call it before the world's first realm, grant or person: afterwards a change
     * takes grants. Types, hubs, metrics, templates and roles keep their codes; areas, bodies and other partnerships end in
     * the world's code.
     */
    public Release publish(World world, String folder, String partnership) {
        return publish(world, read(folder), partnership);
    }

    /** The same of a pack that a test has changed. */
    public Release publish(World world, Pack pack, String partnership) {
        return publish(Renamed.into(pack, partnership, world.code()));
    }

    /** Releases any pack whose partnerships are new to the installation. */
    public Release publish(Pack pack) {
        List<PackFile> files = PackYaml.files(pack);
        Release proposed = desk.open(account("one"), "test", actor -> proposals.propose(actor, files, null));
        return desk.open(account("two"), "test", actor -> approvals.approve(actor, proposed.pack(), proposed.number()));
    }

    private static final Map<String, Pack> READ = new ConcurrentHashMap<>();

    /** A pack that ships with the program. It is records of records, so that everybody may have the same one. */
    public static Pack read(String folder) {
        return READ.computeIfAbsent(folder, name -> {
            try {
                return PackCheck.run(Path.of("packs", name)).pack();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private UUID account(String name) {
        return transaction.execute(status -> accounts.service("pack-test-" + name));
    }
}
