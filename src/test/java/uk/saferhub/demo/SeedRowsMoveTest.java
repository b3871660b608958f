package uk.saferhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;

/**
 * F000-001 to F000-075: each row of the seed moves when its record does. The report is printed, one record is changed through
 * its use case in a transaction that is undone, and the report is printed again: the row's words have changed, and no others.
 */
@SaferHubTest
class SeedRowsMoveTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final Map<SeedChange.Paper, List<String>> printed = new EnumMap<>(SeedChange.Paper.class);

    @TestFactory
    Stream<DynamicTest> F000_001_to_075_a_row_moves_with_its_record_and_nothing_else_does() {
        demonstration.load();
        SeedPaper paper = beans.createBean(SeedPaper.class);
        SealedRows sealed = beans.createBean(SealedRows.class);
        return SeedRows.of(beans)
                .map(change -> DynamicTest.dynamicTest(
                        change.toString(),
                        () -> undone(() -> {
                            if (change.paper() == SeedChange.Paper.RELEASED) sealed.release();
                            List<String> before = printed.computeIfAbsent(change.paper(), paper::lines);
                            change.change().run();
                            compare(before, paper.lines(change.paper()), change.rows());
                        })));
    }

    private static void compare(List<String> before, List<String> after, List<SeedRow> rows) {
        for (SeedRow row : rows) {
            assertThat(before).as(row.id()).anyMatch(line -> line.contains(row.before()));
            assertThat(after).as(row.id()).noneMatch(line -> line.contains(row.before()));
            if (row.after().isEmpty()) continue;
            assertThat(before).as(row.id()).noneMatch(line -> line.contains(row.after()));
            assertThat(after).as(row.id()).anyMatch(line -> line.contains(row.after()));
        }
        assertThat(before.stream().filter(line -> !after.contains(line)))
                .as("what else moved")
                .allMatch(line -> rows.stream().anyMatch(row -> line.contains(row.before())));
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
