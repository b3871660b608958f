package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.CensusJoin;
import uk.saferhub.crimedata.areas.Footprint;

/**
 * What is to be counted.
 *
 * @param by what to count by, in this order; empty for one total
 * @param forces the slugs of the forces to count; empty for all that are held
 * @param from the first month; null for the first that is held of each force
 * @param to the last month; null for the last that is held of each force
 * @param types the crime types to count, as published; empty for all
 * @param wards the codes of the wards to count; empty for everywhere
 * @param turns the types that count from month to month, where a definition says so; empty for none
 * @param footprint the named set of areas to stay within; null for everywhere. One of wards or districts decides their year
 * @param wardYear the year of the wards to use; null for the newest that is held
 * @param fit what stands for a footprint of one census's small areas in the other census; null where nothing says
 */
public record Question(
        List<Dimension> by,
        Set<String> forces,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        Set<String> types,
        Set<String> wards,
        @Nullable Integer wardYear,
        @Nullable Footprint footprint,
        List<Kinds.Turn> turns,
        CensusJoin.@Nullable Fit fit) {

    private static final Set<AreaKind> PLACED = EnumSet.of(AreaKind.LSOA, AreaKind.WARD, AreaKind.DISTRICT);

    /** Of a footprint whose census nothing joins to another. */
    public Question(
            List<Dimension> by,
            Set<String> forces,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            Set<String> types,
            Set<String> wards,
            @Nullable Integer wardYear,
            @Nullable Footprint footprint,
            List<Kinds.Turn> turns) {
        this(by, forces, from, to, types, wards, wardYear, footprint, turns, null);
    }

    /** Everything that is held, counted by these. */
    public static Question countBy(Dimension... by) {
        return new Question(List.of(by), Set.of(), null, null, Set.of(), Set.of(), null, null, List.of());
    }

    /** The same of some forces only. */
    public Question ofForces(String... slugs) {
        return new Question(by, Set.of(slugs), from, to, types, wards, wardYear, footprint, turns);
    }

    /** The same between two months, both counted. */
    public Question between(YearMonth first, YearMonth last) {
        return new Question(by, forces, first, last, types, wards, wardYear, footprint, turns);
    }

    /** The same of some crime types only. */
    public Question ofTypes(Set<String> some) {
        return new Question(by, forces, from, to, some, wards, wardYear, footprint, turns);
    }

    /** The same of some kinds of crime only, each month by what counted in it. */
    public Question of(Kinds kinds) {
        return new Question(by, forces, from, to, types, wards, wardYear, footprint, kinds.turns());
    }

    /** The same in some wards only. */
    public Question inWards(Set<String> codes) {
        return new Question(by, forces, from, to, types, codes, wardYear, footprint, turns);
    }

    /** The same by the wards of that year. */
    public Question withWardsOf(int year) {
        return new Question(by, forces, from, to, types, wards, year, footprint, turns);
    }

    /**
     * The same within a footprint only.
     *
     * @throws IllegalArgumentException with a sentence, if it is one of areas that crime is not placed in
     */
    public Question within(Footprint some) {
        if (!PLACED.contains(some.layer().kind()))
            throw new IllegalArgumentException("Crime is placed in small areas, wards and districts. The footprint “"
                    + some.name() + "” is one of " + some.layer().words() + ".");
        return new Question(by, forces, from, to, types, wards, wardYear, some, turns);
    }

    /** The same by something else. */
    public Question countedBy(Dimension... others) {
        return new Question(List.of(others), forces, from, to, types, wards, wardYear, footprint, turns, fit);
    }

    /** The same with what stands for its footprint in the other census. */
    public Question fitting(CensusJoin.Fit other) {
        return new Question(by, forces, from, to, types, wards, wardYear, footprint, turns, other);
    }

    /** The codes of the areas to stay within, those of both censuses; empty for everywhere. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(footprint == null ? Set.of() : footprint.codes());
        if (fit != null) codes.addAll(fit.codes());
        return codes;
    }

    public boolean needsLookup() {
        return footprint != null || !wards.isEmpty() || by.stream().anyMatch(Dimension::byLookup);
    }

    /** The types that count in a month, as published; empty for all. */
    public Set<String> typesIn(YearMonth month) {
        Set<String> asked = new TreeSet<>(types);
        turns.stream()
                .filter(turn -> !month.isBefore(turn.from()) && !month.isAfter(turn.to()))
                .forEach(turn -> asked.addAll(turn.types()));
        return asked;
    }

    public boolean covers(ForceMonth key) {
        return (forces.isEmpty() || forces.contains(key.force().slug()))
                && (from == null || !key.month().isBefore(from))
                && (to == null || !key.month().isAfter(to));
    }
}
