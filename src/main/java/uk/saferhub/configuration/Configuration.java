package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.saferhub.access.NotFound;

/**
 * What a partnership has arranged. A record keeps {@link Settings#releaseId()} of the settings it was entered under, and
 * is shown by {@link #pinned} ever after; amounts and day counts inside them go by the record's own date.
 */
@Component
public class Configuration {

    private final ReleaseStore store;

    /** Releases never change, so that what was read once stays right. Only a cache: any node can fill its own. */
    private final Map<UUID, Pack> packs = new ConcurrentHashMap<>();

    Configuration(ReleaseStore store) {
        this.store = store;
    }

    /**
     * The settings of a partnership in force on a day; before its first release, those of the first, under which history
     * is entered.
     *
     * @param on the day of entering (Europe/London), usually {@code actor.today()}
     * @throws NotFound where no release speaks for the partnership
     */
    public Settings of(String partnership, LocalDate on) {
        List<Release> releases = store.approvedFor(partnership);
        Optional<Release> inForce =
                releases.stream().filter(r -> !r.inForceFrom().isAfter(on)).findFirst();
        Release release = inForce.or(() -> releases.isEmpty() ? Optional.empty() : Optional.of(releases.getLast()))
                .orElseThrow(NotFound::new);
        return new Settings(release, pack(release.id()), partnership);
    }

    /** The settings that a record was entered under. */
    public Settings pinned(UUID releaseId, String partnership) {
        return new Settings(store.find(releaseId).orElseThrow(NotFound::new), pack(releaseId), partnership);
    }

    /** Everything that a release says. @throws NotFound where there is no such release */
    public Pack pack(UUID releaseId) {
        return packs.computeIfAbsent(releaseId, id -> {
            List<PackFile> files = store.files(id);
            if (files.isEmpty()) throw new NotFound();
            return PackCheck.run(files).pack();
        });
    }

    /** The newest approved pack of every other code. */
    List<Pack> others(String packCode) {
        return store.all().stream()
                .map(Release::pack)
                .distinct()
                .filter(code -> !code.equals(packCode))
                .flatMap(code -> store.latest(code).stream())
                .map(release -> pack(release.id()))
                .toList();
    }
}
