package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;

/**
 * Which series is looked at, as far as a break may touch it (PRF-08).
 *
 * @param force short name of the force whose street crime is counted; null for records of agencies
 * @param dataSet the one data set that is looked at; null for all of them
 * @param definition key of the local definition that is counted by, or empty
 * @param types that are counted; empty for all, or where a definition goes by something else
 * @param within the footprint that is kept to; null for everywhere
 * @param wards the wards that are kept to; empty for everywhere
 * @param wardLayer what the wards' codes are codes of; null where it is not known
 * @param after a break parts only what lies on both sides of it: it must come after this day; null for no such day
 * @param to the last day
 * @param own breaks that the question brings itself: where the definition changes
 */
public record SeriesQuestion(
        @Nullable String force,
        @Nullable UUID dataSet,
        String definition,
        Set<String> types,
        @Nullable Footprint within,
        Set<String> wards,
        @Nullable Layer wardLayer,
        @Nullable LocalDate after,
        @Nullable LocalDate to,
        List<SeriesBreak> own) {

    private static final String DEFINED = "defined:";

    /** Street crime of a force, of some kinds. */
    public static SeriesQuestion streetCrime(String force, Kinds kinds) {
        Set<String> types =
                kinds.turns().stream().flatMap(turn -> turn.types().stream()).collect(Collectors.toUnmodifiableSet());
        String key = kinds.asked().startsWith(DEFINED) ? kinds.asked() : "";
        return new SeriesQuestion(force, null, key, types, null, Set.of(), null, null, null, kinds.breaks());
    }

    /** The records of all agencies. @param key of a local definition, or empty */
    public static SeriesQuestion agencyRecords(String key) {
        return new SeriesQuestion(null, null, key, Set.of(), null, Set.of(), null, null, null, List.of());
    }

    /** Whatever is held of one data set. */
    public static SeriesQuestion dataSet(UUID id) {
        return new SeriesQuestion(null, id, "", Set.of(), null, Set.of(), null, null, null, List.of());
    }

    /** The same of some types only. */
    public SeriesQuestion ofTypes(Set<String> some) {
        return new SeriesQuestion(force, dataSet, definition, some, within, wards, wardLayer, after, to, own);
    }

    /** The same where these breaks hold too. */
    public SeriesQuestion with(List<SeriesBreak> some) {
        return new SeriesQuestion(force, dataSet, definition, types, within, wards, wardLayer, after, to, some);
    }

    public SeriesQuestion within(@Nullable Footprint some) {
        return new SeriesQuestion(force, dataSet, definition, types, some, wards, wardLayer, after, to, own);
    }

    /** @param layer null where it is not known of which year the wards are */
    public SeriesQuestion inWards(Set<String> codes, @Nullable Layer layer) {
        return new SeriesQuestion(force, dataSet, definition, types, within, codes, layer, after, to, own);
    }

    /** Months, both counted: a break in the first parts nothing, since months are whole. */
    public SeriesQuestion between(YearMonth first, YearMonth last) {
        return between(first.atEndOfMonth(), last.atEndOfMonth());
    }

    /** A break must come after the first of these days and not after the last. */
    public SeriesQuestion between(LocalDate first, LocalDate last) {
        return new SeriesQuestion(force, dataSet, definition, types, within, wards, wardLayer, first, last, own);
    }

    boolean isDefined() {
        return !definition.isEmpty();
    }

    /** Whose definition it is; empty for none. */
    String partnership() {
        return isDefined() ? definition.substring(DEFINED.length(), definition.indexOf('/')) : "";
    }

    boolean isDefined(String partnership, String code) {
        return definition.equals(DEFINED + partnership + "/" + code);
    }

    /** The definition's code without its partnership; empty for none. */
    String code() {
        return definition.substring(definition.indexOf('/') + 1);
    }

    boolean meets(LocalDate on) {
        return (after == null || on.isAfter(after)) && (to == null || !on.isAfter(to));
    }
}
