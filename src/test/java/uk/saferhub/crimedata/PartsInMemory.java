package uk.saferhub.crimedata;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/** The list of parts without a database, for tests of what is read and counted. */
final class PartsInMemory implements PartList {

    final List<ImportedFile> files = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();

    @Override
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    @Override
    public List<Lookup> lookups() {
        return List.copyOf(lookups);
    }

    @Override
    public void publish(ImportedFile file, List<Part> newParts, List<Lookup> newLookups) {
        files.add(file);
        for (Part part : newParts) {
            parts.removeIf(old -> new ForceMonth(old.force(), old.month()).sameAs(part.force(), part.month()));
            parts.add(part);
        }
        for (Lookup lookup : newLookups) {
            lookups.removeIf(old -> old.lsoaYear() == lookup.lsoaYear() && old.wardYear() == lookup.wardYear());
            lookups.add(lookup);
        }
    }
}
