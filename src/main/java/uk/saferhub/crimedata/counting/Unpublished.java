package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.PublishedTypes;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.store.CrimeStore;

/** Leaves out months in which a type that is asked for had no name yet, or none any more: of them nothing is known. */
final class Unpublished {

    private Unpublished() {}

    /** The files themselves are asked only for months that the list of names would leave out; none is for today's types. */
    static Coverage leftOut(Coverage coverage, Question question, CrimeStore store) {
        List<Part> doubtful = coverage.held().stream()
                .filter(part -> without(question, part.month(), Set.of()))
                .toList();
        if (doubtful.isEmpty()) return coverage;
        Map<YearMonth, Set<String>> seen = seen(doubtful, store);
        List<Part> held = new ArrayList<>(coverage.held());
        List<ForceMonth> missing = new ArrayList<>(coverage.missing());
        for (Part part : doubtful) {
            if (!without(question, part.month(), seen.getOrDefault(part.month(), Set.of()))) continue;
            held.remove(part);
            missing.add(new ForceMonth(part.force(), part.month()));
        }
        missing.sort(
                java.util.Comparator.comparing((ForceMonth each) -> each.force().slug())
                        .thenComparing(ForceMonth::month));
        return new Coverage(held, missing);
    }

    private static boolean without(Question question, YearMonth month, Set<String> seen) {
        return !PublishedTypes.missing(question.typesIn(month), month, seen).isEmpty();
    }

    private static Map<YearMonth, Set<String>> seen(List<Part> parts, CrimeStore store) {
        Map<YearMonth, Set<String>> seen = new HashMap<>();
        String sql = "select distinct month, crime_type from "
                + store.rowsOf(parts.stream().map(Part::path).toList());
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next())
                seen.computeIfAbsent(YearMonth.parse(row.getString("month")), month -> new TreeSet<>())
                        .add(row.getString("crime_type"));
        } catch (SQLException e) {
            throw new IllegalStateException("The types of these months could not be read", e);
        }
        return seen;
    }
}
