package uk.saferhub.configuration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A matrix that agencies score on (HUB-02). The version is the release it belongs to; points add up, and
 * the total falls in exactly one band.
 *
 */
@Means("A scoring matrix: factors with levels and points, and bands that cover every possible total.")
public record Matrix(
        String code,
        String name,
        @Names(Partnership.class) List<String> partnerships,
        List<Factor> factors,
        List<Band> bands)
        implements Thing {

    /**
     * One question of the matrix.
     *
     * @param reasonNeeded whether an answer needs its reason in words
     */
    @Means("One question, and its levels from least to most.")
    public record Factor(
            String code, String question, @Nullable String hint, boolean reasonNeeded, List<Level> levels) {}

    /** One answer and its points. */
    @Means("One possible answer.")
    public record Level(String code, String label, int points) {}

    /**
     * A range of totals and what it sets off.
     *
     * @param from lowest total
     * @param to highest total; none on the last band means "or more"
     * @param firstActionWithin working days to the first action
     * @param reviewEvery days between reviews
     * @param goesToPanel whether cases of this band go to the hub's problem-solving panel
     * @param goesWithin working days to the sitting
     */
    @Means("A range of totals, and what it sets off.")
    public record Band(
            String code,
            String label,
            int from,
            @Nullable Integer to,
            @Nullable Integer firstActionWithin,
            @Nullable Integer reviewEvery,
            boolean goesToPanel,
            @Nullable Integer goesWithin,
            @Nullable String advice) {

        boolean holds(int total) {
            Integer top = to;
            return total >= from && (top == null || total <= top);
        }

        String toSentence() {
            String range = to == null ? "that score " + from + " or more" : "that score " + from + " to " + to;
            String first = firstActionWithin == null
                    ? ""
                    : ", take a first action within " + Say.days(firstActionWithin, "working day");
            String review = reviewEvery == null ? "" : ", are reviewed every " + Say.days(reviewEvery, "day");
            String panel = !goesToPanel
                    ? ""
                    : ", go to the hub's problem-solving meeting"
                            + (goesWithin == null ? "" : " within " + Say.days(goesWithin, "working day"));
            return "Referrals " + range + " are " + label.toLowerCase() + first + review + panel + ".";
        }
    }

    /** The band a total falls in; none only when the total is outside what the matrix can give. */
    public Optional<Band> band(int total) {
        return bands.stream().filter(b -> b.holds(total)).findFirst();
    }

    /** The least that a full set of answers can add up to. */
    public int least() {
        return factors.stream()
                .mapToInt(f -> f.levels().stream().mapToInt(Level::points).min().orElse(0))
                .sum();
    }

    /** The most that a full set of answers can add up to. */
    public int most() {
        return factors.stream()
                .mapToInt(f -> f.levels().stream().mapToInt(Level::points).max().orElse(0))
                .sum();
    }

    @Override
    public String toSentence() {
        String asks = "\"" + name + "\" asks " + factors.size() + " questions and gives " + least() + " to " + most()
                + " points. ";
        return asks + String.join(" ", bands.stream().map(Band::toSentence).toList());
    }
}
