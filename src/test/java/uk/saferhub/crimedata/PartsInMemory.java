package uk.saferhub.crimedata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.crimedata.store.InPlace;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/** The list of parts without a database, for tests of what is read and counted. */
public final class PartsInMemory implements PartList {

    final List<ImportedFile> files = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();
    private final Map<String, Instant> superseded = new HashMap<>();

    @Override
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    @Override
    public List<Lookup> lookups() {
        return List.copyOf(lookups);
    }

    @Override
    public List<Release> releases(String family) {
        return releases.stream()
                .filter(release -> release.family().equals(family))
                .toList();
    }

    @Override
    public List<Release> releases() {
        return List.copyOf(releases);
    }

    @Override
    public void publish(ImportedFile file, List<InPlace<Release>> changed) {
        files.add(file);
        for (InPlace<Release> change : changed) {
            releases.removeIf(old -> change.of().contains(old.id()));
            releases.add(change.now());
        }
    }

    @Override
    public Set<String> pathsSince(Instant since) {
        var paths = new HashSet<String>();
        parts.forEach(part -> paths.add(part.path()));
        lookups.forEach(lookup -> paths.add(lookup.path()));
        releases.forEach(release -> paths.add(release.path()));
        superseded.forEach((path, at) -> {
            if (at.isAfter(since)) paths.add(path);
        });
        return paths;
    }

    @Override
    public void publish(ImportedFile file, List<Part> newParts, List<InPlace<Lookup>> newLookups) {
        files.add(file);
        for (Part part : newParts) {
            parts.removeIf(old -> {
                boolean same = new ForceMonth(old.force(), old.month()).sameAs(part.force(), part.month());
                if (same) superseded.put(old.path(), part.importedAt());
                return same;
            });
            parts.add(part);
        }
        for (InPlace<Lookup> change : newLookups) {
            lookups.removeIf(old -> change.of().contains(old.id()));
            lookups.add(change.now());
        }
    }
}
