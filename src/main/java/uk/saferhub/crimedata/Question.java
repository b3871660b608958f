package uk.saferhub.crimedata;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted.
 *
 * @param by what to count by, in this order; empty for one total
 * @param forces the slugs of the forces to count; empty for all that are held
 * @param from the first month; null for the first that is held of each force
 * @param to the last month; null for the last that is held of each force
 * @param types the crime types to count, as published; empty for all
 * @param wards the codes of the wards to count; empty for everywhere
 * @param wardYear the year of the wards to use; null for the newest that is held
 */
public record Question(
        List<Dimension> by,
        Set<String> forces,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        Set<String> types,
        Set<String> wards,
        @Nullable Integer wardYear) {

    /** Everything that is held, counted by these. */
    public static Question countBy(Dimension... by) {
        return new Question(List.of(by), Set.of(), null, null, Set.of(), Set.of(), null);
    }

    /** The same of some forces only. */
    public Question ofForces(String... slugs) {
        return new Question(by, Set.of(slugs), from, to, types, wards, wardYear);
    }

    /** The same between two months, both counted. */
    public Question between(YearMonth first, YearMonth last) {
        return new Question(by, forces, first, last, types, wards, wardYear);
    }

    /** The same of some crime types only. */
    public Question ofTypes(Set<String> some) {
        return new Question(by, forces, from, to, some, wards, wardYear);
    }

    /** The same in some wards only. */
    public Question inWards(Set<String> codes) {
        return new Question(by, forces, from, to, types, codes, wardYear);
    }

    public boolean needsLookup() {
        return !wards.isEmpty() || by.stream().anyMatch(Dimension::byLookup);
    }

    public boolean covers(ForceMonth key) {
        return (forces.isEmpty() || forces.contains(key.force().slug()))
                && (from == null || !key.month().isBefore(from))
                && (to == null || !key.month().isAfter(to));
    }
}
