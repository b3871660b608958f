package uk.saferhub.crimedata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.store.ImportedFileTable;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;
import uk.saferhub.web.Dates;

/** What a number was made of (DAT-03): which files, imported when, and which versions of what stands between them and it. */
@Component
public class Provenance {

    private static final int DIGITS = 12;
    private static final int MOST = 8;

    private final PartList list;
    private final ImportedFileTable files;

    Provenance(PartList list, ImportedFileTable files) {
        this.list = list;
        this.files = files;
    }

    /** A sentence for each thing. @param peopled whether it was divided by residents */
    public List<String> of(Question question, boolean peopled) {
        List<String> made = new ArrayList<>();
        List<Part> parts = list.parts().stream()
                .filter(part -> question.covers(new ForceMonth(part.force(), part.month())))
                .sorted(Comparator.comparing(Part::importedAt))
                .toList();
        if (!parts.isEmpty()) made.add(street(parts));
        if (question.needsLookup() || peopled) lookups().forEach(lookup -> made.add(lookup(lookup)));
        if (peopled) list.releases("population").stream().limit(MOST).forEach(release -> made.add(population(release)));
        return made;
    }

    private String street(List<Part> parts) {
        Part newest = parts.getLast();
        long from = parts.stream().map(Part::file).distinct().count();
        return "Street crime: %d month%s, imported %s from %d file%s; the newest is %s."
                .formatted(
                        parts.size(),
                        parts.size() == 1 ? "" : "s",
                        between(parts.getFirst().importedAt(), newest.importedAt()),
                        from,
                        from == 1 ? "" : "s",
                        file(newest.file()));
    }

    private List<Lookup> lookups() {
        return list.lookups().stream()
                .sorted(Comparator.comparing(Lookup::wardYear, Collections.reverseOrder())
                        .thenComparing(Lookup::lsoaYear))
                .limit(MOST)
                .toList();
    }

    private String lookup(Lookup lookup) {
        return "Look-up from %s to %s, imported %s: %s."
                .formatted(
                        new Layer(AreaKind.LSOA, lookup.lsoaYear()).words(),
                        new Layer(AreaKind.WARD, lookup.wardYear()).words(),
                        Dates.moment(lookup.importedAt()),
                        file(lookup.file()));
    }

    private String population(Release release) {
        return "Residents %s, imported %s: %s."
                .formatted(release.key().replace('/', ' '), Dates.moment(release.importedAt()), file(release.file()));
    }

    private String file(UUID id) {
        return files.one(id)
                .map(file -> "%s (SHA-256 begins %s)".formatted(file.name(), digits(file.sha256())))
                .orElse("a file that is no longer listed");
    }

    private static String digits(String hash) {
        return hash.length() > DIGITS ? hash.substring(0, DIGITS) : hash.isEmpty() ? "unknown" : hash;
    }

    private static String between(Instant first, Instant last) {
        String from = Dates.moment(first);
        String to = Dates.moment(last);
        return from.equals(to) ? from : from + " to " + to;
    }
}
