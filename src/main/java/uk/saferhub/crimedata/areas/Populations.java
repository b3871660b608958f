package uk.saferhub.crimedata.areas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
     * The same for wards, districts and what districts make up. An area of which nothing was published is added up by the
     * look-ups in force between the two layers, if every part of it has its people; or is taken by its code from the same
     * kind's areas of another year, since a code is given up when its boundary changes. {@link Residents#how} says which.
     */
    Optional<Residents> fitted(Layer layer, int year, Group group);

    /**
     * The people of some areas together: of a district, of the districts of a force or a partnership, of a footprint. As
     * {@link #fitted} finds them.
     *
     * @param codes of the layer; what is held of other areas is not looked at
     */
    default Together together(Layer layer, Collection<String> codes, int year, Group group) {
        Optional<Residents> held = fitted(layer, year, group);
        Map<String, Long> byCode = held.map(Residents::byCode).orElse(Map.of());
        SortedSet<String> lacking = new TreeSet<>(codes);
        lacking.removeAll(byCode.keySet());
        SortedSet<String> asked = new TreeSet<>(codes);
        OptionalLong people = asked.isEmpty() || !lacking.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(asked.stream().mapToLong(byCode::get).sum());
        return new Together(
                layer,
                year,
                asked.size(),
                people,
                lacking,
                held.map(Residents::how).orElse(""));
    }

    /** The people of a footprint, each of its areas once. */
    default Together together(Footprint footprint, int year, Group group) {
        return together(footprint.layer(), footprint.codes(), year, group);
    }

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

    /**
     * The people of several areas as one number, the base of a rate.
     *
     * @param areas how many there are
     * @param people empty if any of the areas lacks its number: a base must not be short
     * @param lacking the codes of those that do
     * @param how where the numbers come from, in a sentence for a caption; empty where nothing is held
     */
    record Together(Layer layer, int year, int areas, OptionalLong people, SortedSet<String> lacking, String how) {

        private static final int NAMED = 5;

        /** Why there is no number; empty where there is one. */
        public String lackingInWords() {
            if (lacking.isEmpty()) return "";
            return "%,d of %,d %s have no number of residents for mid-%d: %s%s"
                    .formatted(
                            lacking.size(),
                            areas,
                            layer.words(),
                            year,
                            lacking.stream().limit(NAMED).collect(Collectors.joining(", ")),
                            lacking.size() > NAMED ? " and more" : "");
        }
    }
}
