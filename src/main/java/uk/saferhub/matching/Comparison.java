package uk.saferhub.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one fact about two records is compared. Level 0 is no evidence (something is missing), levels from 1 are those of the
 * list, and the one after the last is "different".
 *
 * @param name of the fact, for the waterfall
 * @param partner the fact that this one is mixed up with when a form is filled in the wrong way round
 * @param frequencies whether an exact agreement weighs more the rarer the value is
 * @param household whether people of one household share it
 * @param follows facts that this one is commonly made of; where they agree, it tells less
 * @param m how often two records of one person differ in it altogether; {@code u} the same of different people
 */
record Comparison(
        String name,
        Meaning meaning,
        @Nullable Meaning partner,
        boolean frequencies,
        boolean household,
        List<String> follows,
        List<Level> levels,
        double m,
        double u) {

    static final int NO_EVIDENCE = 0;

    int different() {
        return levels.size() + 1;
    }

    /** The level of two values that are there, by themselves. */
    int straight(Value one, Value other) {
        for (int i = 0; i < levels.size(); i++)
            if (!levels.get(i).crossed() && levels.get(i).measure().holds(one, other)) return i + 1;
        return different();
    }

    /** The level where a crossed one that comes before the straight one holds, else the straight one. */
    int crossedOr(int straight, Value one, Value other, Value partnerOfOne, Value partnerOfOther) {
        if (partnerOfOne.missing() || partnerOfOther.missing()) return straight;
        for (int i = 0; i < straight - 1; i++) {
            Level level = levels.get(i);
            if (level.crossed()
                    && level.measure().holds(one, partnerOfOther)
                    && level.measure().holds(partnerOfOne, other)) return i + 1;
        }
        return straight;
    }

    boolean crossed(int level) {
        return level > 0 && level <= levels.size() && levels.get(level - 1).crossed();
    }

    boolean apart(int level) {
        return level > 0 && level <= levels.size() && levels.get(level - 1).apart();
    }

    boolean exact(int level) {
        return level > 0 && level <= levels.size() && levels.get(level - 1).exact();
    }

    /** What a level is called: the words of the model. */
    String called(int level) {
        if (level == NO_EVIDENCE) return "no evidence";
        if (level == different()) return "different";
        Level at = levels.get(level - 1);
        return (at.crossed() ? "crossed " : "") + at.words();
    }
}
