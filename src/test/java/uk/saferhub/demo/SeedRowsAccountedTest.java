package uk.saferhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import uk.saferhub.reports.SeedFindingsMoveTest;
import uk.saferhub.testing.RealData;
import uk.saferhub.testing.SaferHubTest;

/** docs/status.md says of every row of the seed whether a test moves it, and the tests that it names do. */
@SaferHubTest
class SeedRowsAccountedTest {

    private static final Pattern ROWS = Pattern.compile("(?:F000-)?(\\d{3})(?: to (?:F000-)?(\\d{3}))?");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void F000_the_status_lists_the_rows_that_tests_move() throws IOException {
        assertThat(listed("Moved by changing a record")).containsExactlyElementsOf(moved());
    }

    @Test
    void F000_every_row_of_the_seed_is_moved_or_listed() throws IOException {
        Path rows = RealData.file("../spec/seed-figures.csv");
        Set<String> accounted = new TreeSet<>(moved());
        Set<String> rest = listed("Not moved by a record");
        assertThat(rest).doesNotContainAnyElementsOf(accounted);
        accounted.addAll(rest);
        assertThat(accounted)
                .containsExactlyElementsOf(Files.readAllLines(rows).stream()
                        .filter(line -> line.startsWith("F000-"))
                        .map(line -> line.substring(0, 8))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<String> moved() {
        return Stream.concat(
                        SeedRows.of(beans)
                                .flatMap(change -> change.rows().stream())
                                .map(SeedRow::id),
                        SeedFindingsMoveTest.ROWS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that the point of the status which begins so lists: "F000-001 to 003, 005". */
    private static Set<String> listed(String heading) throws IOException {
        String status = Files.readString(Path.of("docs", "status.md"));
        Matcher point = Pattern.compile("(?s)- \\*\\*" + heading + "\\*\\*[^:]*:(.*?)(?=\\n- |\\n\\n|\\n#)")
                .matcher(status);
        assertThat(point.find()).as(heading).isTrue();
        Set<String> rows = new TreeSet<>();
        Matcher ranges = ROWS.matcher(point.group(1));
        while (ranges.find()) {
            MatchResult range = ranges.toMatchResult();
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            for (int row = first; row <= last; row++) rows.add("F000-%03d".formatted(row));
        }
        return rows;
    }
}
