package uk.saferhub.crimedata.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Definition;
import uk.saferhub.configuration.Definition.Version;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Kinds.Turn;
import uk.saferhub.crimedata.PublishedTypes;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.Dates;

/**
 * A definition of one partnership, and what it means for counts.
 *
 * @param partnership code
 * @param partnershipName as it is shown
 */
public record LocalDefinition(String partnership, String partnershipName, Definition definition) {

    private static final String PREFIX = "defined:";

    /** By which filters ask for it. */
    public String key() {
        return PREFIX + partnership + "/" + definition.code();
    }

    public String address() {
        return "/data/definitions/" + partnership + "/" + definition.code();
    }

    static boolean isKey(String asked) {
        return asked.startsWith(PREFIX);
    }

    /** The version that holds on a day; before the first one, the first, which is then said. */
    public Version on(LocalDate day) {
        Version found = definition.versions().getFirst();
        for (Version version : definition.versions()) if (!version.from().isAfter(day)) found = version;
        return found;
    }

    /** The version after it, or null. */
    @Nullable
    Version after(Version version) {
        int next = definition.versions().indexOf(version) + 1;
        return next < definition.versions().size() ? definition.versions().get(next) : null;
    }

    /** Where its meaning changes, by day. */
    public List<SeriesBreak> breaks() {
        return definition.versions().stream()
                .skip(1)
                .map(version -> new SeriesBreak(
                        version.from(),
                        definition.name() + ", version " + version.number(),
                        version.note() == null ? "" : version.note()))
                .toList();
    }

    /** Whether street crime can be counted by it at all: each version names a published type. */
    public boolean countsStreetCrime() {
        return definition.versions().stream()
                .noneMatch(version -> types(version).isEmpty());
    }

    /** Whether the published types are broader than what is meant, so that a count of them is too high. */
    public boolean indicative() {
        return definition.versions().stream()
                .flatMap(version -> version.parts().stream())
                .anyMatch(
                        part -> !part.offenceCodes().isEmpty() || !part.flags().isEmpty());
    }

    /** Street crime by it: each month by the version that held in it. */
    Kinds kinds() {
        List<Turn> turns = new ArrayList<>();
        for (Version version : definition.versions()) {
            Version next = after(version);
            turns.add(new Turn(
                    turns.isEmpty() ? Kinds.FIRST : YearMonth.from(version.from()),
                    next == null ? Kinds.LAST : YearMonth.from(next.from()).minusMonths(1),
                    types(version)));
        }
        return new Kinds(
                key(),
                definition.name() + ", by " + partnershipName + "’s definition" + (indicative() ? " (indicative)" : ""),
                note(),
                turns,
                Stream.concat(breaks().stream(), PublishedTypes.breaks(all(turns)).stream())
                        .toList());
    }

    private static Set<String> all(List<Turn> turns) {
        Set<String> types = new TreeSet<>();
        turns.forEach(turn -> types.addAll(turn.types()));
        return types;
    }

    private String note() {
        String versions = definition.versions().stream()
                .map(version -> "version %d from %s, agreed by %s"
                        .formatted(version.number(), Dates.day(version.from()), version.agreedBy()))
                .collect(Collectors.joining("; "));
        return "By " + versions
                + ". Each month is counted by the version that held in it, months before the first by the first."
                + (indicative()
                        ? " data.police.uk publishes broad types only, and each type in which an offence of the definition lies is counted whole: these numbers are too high and show direction, not size."
                        : "");
    }

    private static Set<String> types(Version version) {
        Set<String> types = new TreeSet<>();
        version.parts().forEach(part -> types.addAll(part.crimeTypes()));
        return types;
    }

    /** The Home Office's codes of a version, all parts together. */
    public static Set<String> codes(Version version) {
        Set<String> codes = new TreeSet<>();
        version.parts().forEach(part -> codes.addAll(part.offenceCodes()));
        return codes;
    }
}
