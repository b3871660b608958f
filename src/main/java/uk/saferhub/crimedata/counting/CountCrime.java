package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;

/**
 * Counts crimes and incidents over the parts in force. Every row counts once: exact repeats in a file are different
 * incidents at the same snapped point, and a Crime ID is not a key.
 */
public final class CountCrime {

    private final CrimeStore store;
    private final PartList list;

    public CountCrime(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    /** @throws NoLookup if wards or districts are asked for and no look-up of that year is held */
    public Counts of(Question question) {
        Coverage coverage = Coverage.of(question, list.parts(), store);
        List<Lookup> lookups = question.needsLookup() ? Lookups.of(list, question) : List.of();
        List<Counts.Row> rows = new ArrayList<>();
        Set<Integer> lsoaYears = new TreeSet<>();
        List<Counts.PlacedBy> placed = new ArrayList<>();
        if (!coverage.held().isEmpty()) {
            CountSql sql = sql(question, coverage.held(), lookups);
            count(sql, rows);
            if (question.needsLookup()) {
                PlaceYears years = new PlaceYears(store, sql);
                lsoaYears.addAll(years.censuses());
                years.agree(lsoaYears);
                placed.addAll(years.of(lookups));
            }
        }
        rows.addAll(noughts(question, coverage, rows));
        rows.addAll(noData(question, coverage));
        rows.sort(Comparator.comparing(row -> String.join("\0", row.keys())));
        return new Counts(
                question.by(),
                List.copyOf(rows),
                coverage.missing(),
                coverage.held().stream().map(Part::id).toList(),
                wardYear(question, lookups, placed),
                List.copyOf(lsoaYears),
                coverage.held().stream()
                        .filter(Part::incomplete)
                        .map(part -> new ForceMonth(part.force(), part.month()))
                        .toList(),
                List.copyOf(placed));
    }

    /** Of which censuses the months are, and from when each; of a question that needs a look-up. */
    SortedMap<Integer, YearMonth> censuses(Question question) {
        List<Part> held = Coverage.of(question, list.parts(), store).held();
        return held.isEmpty()
                ? new TreeMap<>()
                : new PlaceYears(store, sql(question, held, Lookups.of(list, question))).since();
    }

    /** The wards asked for; else the newest of those that the crimes were placed in, and of those held if none was placed. */
    private static int wardYear(Question question, List<Lookup> lookups, List<Counts.PlacedBy> placed) {
        int wanted = Lookups.wanted(question);
        if (lookups.isEmpty() || wanted != 0) return lookups.isEmpty() ? 0 : wanted;
        int newest = lookups.stream().mapToInt(Lookup::wardYear).max().orElse(0);
        return placed.stream().mapToInt(Counts.PlacedBy::wardYear).max().orElse(newest);
    }

    private void count(CountSql sql, List<Counts.Row> rows) {
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql.counts())) {
            Binding.of(statement).countsOf(sql.question());
            read(statement, sql.question().by().size(), rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Crime could not be counted", e);
        }
    }

    private CountSql sql(Question question, List<Part> parts, List<Lookup> lookups) {
        return new CountSql(
                question,
                store.rowsOf(parts.stream().map(Part::path).toList()),
                store.rowsOf(lookups.stream().map(Lookup::path).toList()));
    }

    private static void read(PreparedStatement statement, int dimensions, List<Counts.Row> rows) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<String> keys = new ArrayList<>();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= dimensions; i++) {
                    keys.add(result.getString("key" + i));
                    names.add(result.getString("name" + i));
                }
                rows.add(new Counts.Row(keys, names, OptionalLong.of(result.getLong("crimes"))));
            }
        }
    }

    /** A month that is held, and holds nothing of what is asked, is nought: that is known, and is said. */
    private static List<Counts.Row> noughts(Question question, Coverage coverage, List<Counts.Row> counted) {
        if (question.by().isEmpty()
                || !EnumSet.of(Dimension.FORCE, Dimension.MONTH).containsAll(question.by())) {
            return List.of();
        }
        Set<List<String>> there = counted.stream().map(Counts.Row::keys).collect(Collectors.toSet());
        return coverage.held().stream()
                .map(part -> keys(question.by(), new ForceMonth(part.force(), part.month())))
                .distinct()
                .filter(keys -> !there.contains(keys))
                .map(keys -> new Counts.Row(keys, keys, OptionalLong.of(0)))
                .toList();
    }

    /** By month, each month for which no force asked for holds anything says so in a row of its own. */
    private static List<Counts.Row> noData(Question question, Coverage coverage) {
        if (!question.by().contains(Dimension.MONTH)) {
            return List.of();
        }
        boolean byForce = question.by().contains(Dimension.FORCE);
        Set<YearMonth> held = coverage.held().stream().map(Part::month).collect(Collectors.toSet());
        return coverage.missing().stream()
                .filter(missing -> byForce || !held.contains(missing.month()))
                .map(missing -> keys(question.by(), missing))
                .distinct()
                .map(keys -> new Counts.Row(keys, Collections.nCopies(keys.size(), ""), OptionalLong.empty()))
                .toList();
    }

    private static List<String> keys(List<Dimension> by, ForceMonth missing) {
        return by.stream()
                .map(dimension -> switch (dimension) {
                    case FORCE -> missing.force().slug();
                    case MONTH -> missing.month().toString();
                    default -> "";
                })
                .toList();
    }
}
