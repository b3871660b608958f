package uk.saferhub.crimedata.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.ImportRunning;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.ImportLock;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;

/**
 * Takes an imported file back: each month and release that it brought is in force no more. The version before it answers again
 * where it is still on disk; else that month or release is not held, which is never nought.
 *
 * <p>A version that was taken back is superseded by itself, so that it is in force nowhere and the list still has its row. What it
 * had superseded counts from then on as superseded by what came after it, so that a later taking back does not bring it back.
 */
@Component
public class Withdraw {

    private final JdbcClient client;
    private final Withdrawals withdrawals;
    private final WithdrawOutlines outlines;
    private final CrimeStore store;
    private final Path folder;
    private final ReadLog log;

    Withdraw(
            JdbcClient client,
            Withdrawals withdrawals,
            WithdrawOutlines outlines,
            CrimeStore store,
            @Value("${saferhub.data:data}") Path data,
            ReadLog log) {
        this.client = client;
        this.withdrawals = withdrawals;
        this.outlines = outlines;
        this.store = store;
        this.folder = data.resolve("crime");
        this.log = log;
    }

    /**
     * @param reason for whoever wonders where the month went
     * @throws ImportRunning if an import is running, which could be bringing the next version of the same months
     */
    public void withdraw(ImportedFile file, String reason, Actor actor) {
        alone();
        List<String> became = new ArrayList<>();
        List<Version> brought = withdrawals.versions(file.id());
        for (Version version : brought) became.add(withdraw(version, brought, actor.now()));
        became.addAll(outlines.of(file.id()));
        withdrawals.add(file.id(), reason, String.join("\n", became), actor);
        log.note("crime file taken back", file.id().toString());
    }

    /** No import runs until this transaction is over: it would not see which version is on its way back. */
    private void alone() {
        try {
            ImportLock.of(store);
        } catch (IOException running) {
            throw new ImportRunning(running);
        }
    }

    /** @param brought all that the same file brought, what another file left of it among them */
    private String withdraw(Version version, List<Version> brought, Instant now) {
        UUID next = version.supersededBy();
        boolean rest = brought.stream().anyMatch(each -> version.id().equals(each.supersededBy()));
        boolean parted = brought.stream().anyMatch(each -> each.id().equals(next));
        // What was before a version that has been parted since lies under what parted it, and cannot be told from that.
        if (next != null && !parted) follow(version, next);
        retire(version, now);
        if (next != null) return version.label() + ": it had given way to a later version already.";
        if (rest) return version.label() + ": what was left of it is not held any more.";
        List<Version> before = new ArrayList<>(withdrawals.before(version));
        for (Version whole : withdrawals.beforeInPart(version)) {
            if (!kept(whole)) continue;
            client.sql("update %s set superseded_by = id, superseded_at = :now where id = :rest"
                            .formatted(version.table()))
                    .param("now", Timestamp.from(now))
                    .param("rest", whole.supersededBy())
                    .update();
            before.add(whole);
        }
        before.removeIf(each -> !kept(each));
        before.forEach(this::putBack);
        return version.label() + ": " + (before.isEmpty() ? "not held any more." : inWords(before));
    }

    private static String inWords(List<Version> before) {
        return before.stream()
                .map(each -> "the version imported on %s, of %,d %s"
                        .formatted(Dates.moment(each.importedAt()), each.rows(), each.rows() == 1 ? "row" : "rows"))
                .collect(Collectors.joining("; ", "", " in force again."));
    }

    private void putBack(Version version) {
        client.sql("update %s set superseded_by = null, superseded_at = null where id = :id".formatted(version.table()))
                .param("id", version.id())
                .update();
    }

    private void retire(Version version, Instant now) {
        client.sql("update %s set superseded_by = id, superseded_at = :now where id = :id".formatted(version.table()))
                .param("now", Timestamp.from(now))
                .param("id", version.id())
                .update();
    }

    /** What a version had superseded now counts as superseded by what came after it. */
    private void follow(Version version, UUID by) {
        client.sql("update %s set superseded_by = :by where superseded_by = :id and id <> :id"
                        .formatted(version.table()))
                .param("by", by)
                .param("id", version.id())
                .update();
    }

    private boolean kept(Version version) {
        return version.path() == null || Files.isRegularFile(folder.resolve(version.path()));
    }
}
