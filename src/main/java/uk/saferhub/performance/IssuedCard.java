package uk.saferhub.performance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Dates;

/** A scorecard as it was issued: nothing of it changes. */
record IssuedCard(String reference, String title, Instant issuedAt, Content content) {

    /** One measure as it was printed. @param address of its fixed figure; empty where none was fixed */
    record Row(List<String> cells, String address) {}

    /**
     * @param broken which numbers cannot be compared with those beside them
     * @param cited what others published, as it was quoted that day; null of a card from before this was kept
     * @param elsewhere what other partnerships counted that day, by their codes; likewise
     */
    record Content(
            List<Row> rows,
            List<String> broken,
            @Nullable List<Comparison> cited,
            @Nullable List<Comparison> elsewhere) {}

    /** Whether what it is set beside was kept with it. */
    boolean compared() {
        return content.cited() != null && content.elsewhere() != null;
    }

    /** What it was set beside when it was issued; another partnership's numbers for whoever reads figures there. */
    List<Comparison> beside(Actor reader) {
        Set<String> read = reader.seats(Permission.READ_FIGURE).stream()
                .map(Seat::partnership)
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.ofNullable(content.cited()).flatMap(List::stream),
                        Stream.ofNullable(content.elsewhere())
                                .flatMap(List::stream)
                                .filter(each -> read.contains(each.whom())))
                .toList();
    }

    /** When the numbers of other partnerships were counted, in words. */
    String counted() {
        return "Counted on " + Dates.moment(issuedAt) + ", for " + reference;
    }

    ListTable<Row> table() {
        List<ListColumn<Row>> columns = IntStream.range(0, Scorecard.COLUMNS.size())
                .mapToObj(i -> ListColumn.<Row>of(
                        Scorecard.COLUMNS.get(i).label(), row -> row.cells().get(i)))
                .toList();
        return new ListTable<>(title, "", columns, content.rows());
    }
}
