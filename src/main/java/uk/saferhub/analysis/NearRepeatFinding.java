package uk.saferhub.analysis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.analysis.places.Discovery;
import uk.saferhub.analysis.places.Knox;
import uk.saferhub.analysis.places.NearRepeats;
import uk.saferhub.crimedata.incidents.AgencyIncidents;
import uk.saferhub.crimedata.incidents.AgencyIncidents.Known;

/**
 * Whether incidents come close in place and in time more often than chance would have it.
 *
 * @param knox null where there is too little or too much to test
 * @param tested incidents with a place
 * @param nowhere incidents without one
 */
record NearRepeatFinding(
        String what, int step, int days, @Nullable Knox knox, int tested, int nowhere) {

    static final int LEAST = 50;
    static final int MOST = 5_000;

    private static final int BANDS = 5;
    private static final int SIMULATIONS = 999;
    private static final double CHANCE = 0.05;
    private static final double MORE = 1.2;

    /** Of fewer one cannot say that they come close: two incidents are one pair. */
    private static final int LEAST_PAIRS = 5;

    /** Fewer would be written 0.0, and dividing by them says nothing. */
    private static final double NONE = 0.05;

    /** So that the same question has the same answer. */
    private static final long SEED = 20_261_122;

    /** @param step of distance in metres @param days of each band of time */
    static NearRepeatFinding of(String what, List<Known> incidents, int step, int days) {
        List<Known> placed =
                incidents.stream().filter(each -> each.at() != null).toList();
        NearRepeats bands = NearRepeats.steps(step, BANDS, days, BANDS);
        int nowhere = incidents.size() - placed.size();
        if (incidents.size() > AgencyIncidents.MOST) {
            // Not all were read, so those with a place are the earliest alone.
            return new NearRepeatFinding(what, step, days, null, incidents.size(), 0);
        }
        if (placed.size() < LEAST || placed.size() > MOST) {
            return new NearRepeatFinding(what, step, days, null, placed.size(), nowhere);
        }
        double[] x = placed.stream().mapToDouble(each -> each.at().east()).toArray();
        double[] y = placed.stream().mapToDouble(each -> each.at().north()).toArray();
        int[] day = placed.stream()
                .mapToInt(each -> (int)
                        placed.getFirst().from().toLocalDate().until(each.from().toLocalDate(), ChronoUnit.DAYS))
                .toArray();
        Knox knox =
                Knox.closePairs(x, y, bands) > Knox.MOST_PAIRS ? null : Knox.of(x, y, day, bands, SIMULATIONS, SEED);
        return new NearRepeatFinding(what, step, days, knox, placed.size(), nowhere);
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (knox == null) {
            findings.add(hindrance());
        } else {
            boolean[][] more = more();
            for (int d = 0; d <= BANDS; d++) {
                for (int t = 0; t < BANDS; t++) {
                    if (more[d][t]) {
                        findings.add("%s and %s: %,d pairs, where %s (p %.3f)."
                                .formatted(
                                        distance(d),
                                        time(t).toLowerCase(java.util.Locale.UK),
                                        knox.observed()[d][t],
                                        beside(d, t),
                                        knox.p()[d][t]));
                    }
                }
            }
            if (findings.isEmpty()) {
                findings.add(
                        "No near repeats beyond chance: no band of distance and time holds five pairs, a fifth more than chance gives, and more than thirty such looks would find anyway.");
            }
        }
        if (nowhere > 0) {
            findings.add("%,d more have no place and are not tested.".formatted(nowhere));
        }
        return findings;
    }

    private String hindrance() {
        return tested < LEAST
                ? "Nothing is tested: %,d incidents with a place are too few, %d are needed.".formatted(tested, LEAST)
                : tested > MOST
                        ? "Nothing is tested: there are more than the %,d incidents that are tested at once. Choose a kind, or fewer months."
                                .formatted(MOST)
                        : "Nothing is tested: so many of these lie at one place that there are more than %,d pairs. Choose a kind, fewer months or smaller steps."
                                .formatted(Knox.MOST_PAIRS);
    }

    Table table() {
        List<String> columns = new ArrayList<>(List.of("Distance"));
        for (int t = 0; t < BANDS; t++) {
            columns.add(time(t));
        }
        boolean[][] more = more();
        List<List<String>> rows = new ArrayList<>();
        for (int d = 0; d <= BANDS; d++) {
            List<String> row = new ArrayList<>(List.of(distance(d)));
            for (int t = 0; t < BANDS; t++) {
                row.add("%,d%s, p %.3f%s"
                        .formatted(
                                knox.observed()[d][t],
                                knox.expected()[d][t] < NONE
                                        ? ", " + beside(d, t)
                                        : " of %,.1f by chance".formatted(knox.expected()[d][t]),
                                knox.p()[d][t],
                                more[d][t] ? ": more" : ""));
            }
            rows.add(row);
        }
        return new Table(what, columns, rows);
    }

    /**
     * Where there are more than chance gives: p allows for all the bands that are looked at, since of thirty tests one or two
     * pass by themselves; by a fifth at least, since with thousands of pairs the smallest excess is beyond chance.
     */
    private boolean[][] more() {
        double[] adjusted = Discovery.adjusted(
                Arrays.stream(knox.p()).flatMapToDouble(Arrays::stream).toArray());
        boolean[][] more = new boolean[BANDS + 1][BANDS];
        for (int i = 0; i < adjusted.length; i++) {
            int d = i / BANDS;
            int t = i % BANDS;
            int pairs = knox.observed()[d][t];
            more[d][t] = adjusted[i] <= CHANCE && pairs >= LEAST_PAIRS && pairs >= MORE * knox.expected()[d][t];
        }
        return more;
    }

    private String beside(int d, int t) {
        double chance = knox.expected()[d][t];
        return chance < NONE
                ? (chance == 0 ? "chance gave none" : "chance gave hardly any")
                : "chance gives %,.1f: %.1f times as many".formatted(chance, knox.ratio(d, t));
    }

    private String distance(int band) {
        return band == 0 ? "Same place" : "Over %,d to %,d m".formatted((band - 1) * step, band * step);
    }

    private String time(int band) {
        return days == 1
                ? (band == 0 ? "The same day" : "%d days apart".formatted(band))
                : "%d to %d days".formatted(band * days, (band + 1) * days - 1);
    }
}
