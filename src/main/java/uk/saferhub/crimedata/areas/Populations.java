package uk.saferhub.crimedata.areas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many people live where, as published: the base of every rate. A year that is not held is not guessed; whoever
 * takes another year's people for it says so beside the rate.
 */
public interface Populations {

    /** What is held, by layer and year. */
    List<Held> held();

    /** The people of each area of a layer in a year; empty if not held, or not by that sex and age. */
    Optional<Residents> of(Layer layer, int year, Group group);

    /**
     * The same for wards or districts; where they were not published so, added up from small areas by the look-up in force
     * between the two layers, and {@link Residents#how} says so.
     */
    Optional<Residents> fitted(Layer layer, int year, Group group);

    /** The years of which a layer's people can be told, directly or fitted, the newest first. */
    List<Integer> years(Layer layer);

    /** @param bySexAndAge whether it can be asked by sex and age together */
    record Held(Layer layer, int year, boolean bySexAndAge, String source) {}

    /** Female and male as the source counts them; everybody together. */
    enum Sex {
        ALL,
        FEMALE,
        MALE
    }

    /** Some of the people. @param fromAge counted @param toAge counted, {@link #OLDEST} for no end */
    record Group(Sex sex, int fromAge, int toAge) {

        public static final int OLDEST = 130;
        public static final Group EVERYONE = new Group(Sex.ALL, 0, OLDEST);

        public boolean everyAge() {
            return fromAge == 0 && toAge == OLDEST;
        }
    }

    /**
     * People by area.
     *
     * @param byCode by the area's code
     * @param how where the numbers come from, in a sentence for a caption
     */
    record Residents(Layer layer, int year, Map<String, Long> byCode, String how) {

        /** Those of some areas together; empty if any of them is not held, since a base must not be short. */
        public OptionalLong of(Collection<String> codes) {
            return byCode.keySet().containsAll(codes)
                    ? OptionalLong.of(codes.stream().mapToLong(byCode::get).sum())
                    : OptionalLong.empty();
        }
    }
}
