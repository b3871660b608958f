package uk.saferhub.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of a model that a set of records has columns for. A pattern is a pair's levels, four bits a comparison. */
final class Comparer {

    /** Four bits a comparison in one long. */
    private static final int MOST = 16;

    private static final int TABLE_BITS = 17;

    /** For two people, who are compared anew with each comparer: the large table takes longer to make than they to compare. */
    private static final int SMALL_TABLE_BITS = 7;

    private static final int FEW = 500;

    /** A comparison and what it reads. */
    record Bound(
            Comparison comparison,
            String name,
            Column column,
            @Nullable Column partner,
            int silences,
            int[] follows) {}

    final List<Bound> bound;

    private final int tableBits;
    private final ThreadLocal<long[]> remembered;

    Comparer(Model model, Records records) {
        tableBits = records.size() < FEW ? SMALL_TABLE_BITS : TABLE_BITS;
        remembered = ThreadLocal.withInitial(() -> new long[2 << tableBits]);
        var fitting = new ArrayList<Bound>();
        for (Comparison comparison : model.comparisons())
            for (Column column : records.of(comparison.meaning())) {
                String name = comparison.meaning() == Meaning.OTHER ? column.name() : comparison.name();
                Column partner = comparison.partner() == null
                        ? null
                        : records.first(comparison.partner()).orElse(null);
                fitting.add(new Bound(comparison, name, column, partner, -1, new int[0]));
            }
        if (fitting.size() > MOST)
            throw new IllegalArgumentException(
                    "at most " + MOST + " facts can be compared; the mapping has " + fitting.size());
        if (fitting.isEmpty()) throw new IllegalArgumentException("no column that can be compared is mapped");
        bound = fitting.stream()
                .map(one -> new Bound(
                        one.comparison,
                        one.name,
                        one.column,
                        one.partner,
                        silenced(one, fitting),
                        followed(one, fitting)))
                .toList();
    }

    /** The comparison of the partner: when the names are crossed, both were compared already. */
    private static int silenced(Bound one, List<Bound> all) {
        for (int i = 0; i < all.size(); i++) if (one.partner != null && all.get(i).column == one.partner) return i;
        return -1;
    }

    private static int[] followed(Bound one, List<Bound> all) {
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> one.comparison
                        .follows()
                        .contains(all.get(i).comparison.meaning().code()))
                .toArray();
    }

    long pattern(int one, int other) {
        long pattern = 0;
        int silent = 0;
        for (int i = 0; i < bound.size(); i++) {
            if ((silent >> i & 1) == 1) continue;
            Bound here = bound.get(i);
            int level = level(i, one, other);
            if (here.comparison.apart(level) && agrees(pattern, here.follows)) level = Comparison.NO_EVIDENCE;
            if (here.silences >= 0 && here.comparison.crossed(level)) {
                silent |= 1 << here.silences;
                pattern &= ~(15L << 4 * here.silences);
            }
            pattern |= (long) level << 4 * i;
        }
        return pattern;
    }

    private boolean agrees(long pattern, int[] facts) {
        for (int fact : facts) {
            int level = levelIn(pattern, fact);
            if (level > 0 && level < bound.get(fact).comparison.different()) return true;
        }
        return false;
    }

    private int level(int at, int one, int other) {
        Bound here = bound.get(at);
        int a = here.column.rows()[one];
        int b = here.column.rows()[other];
        if (a == 0 || b == 0) return Comparison.NO_EVIDENCE;
        // The same value is the first level, unless the model's first is something else.
        if (a == b && here.comparison.levels().getFirst().exact()) return 1;
        int straight = straight(at, here, Math.min(a, b), Math.max(a, b));
        if (here.partner == null) return straight;
        Value[] values = here.column.values();
        return here.comparison.crossedOr(straight, values[a], values[b], here.partner.at(one), here.partner.at(other));
    }

    /** Common names meet over and over: each thread remembers what it worked out last in each place of a small table. */
    private int straight(int at, Bound here, int a, int b) {
        long[] table = remembered.get();
        long key = (long) at << 59 | (long) a << 30 | b;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 64 - tableBits);
        if (table[2 * place] == key) return (int) table[2 * place + 1];
        int level =
                here.comparison.straight(here.column.values()[a], here.column.values()[b]);
        table[2 * place] = key;
        table[2 * place + 1] = level;
        return level;
    }

    static int levelIn(long pattern, int comparison) {
        return (int) (pattern >> 4 * comparison & 15);
    }

    int size() {
        return bound.size();
    }
}
