package uk.saferhub.people;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;

/**
 * What of a list that leaves is held back, since it names an address that must not be found: of any compartment, but for those of the
 * bodies that its reader acts for. One statement, however long the list; the rest of it leaves. Unlike {@link SafeElsewhere} it
 * refuses nothing.
 */
@Component
public class SafeInLists {

    /** What stands in place of words that are held back, whether or not it was told which of them name such an address. */
    public static final String HELD =
            "Held back: it may name an address that must not be found. Read it in the record, or ask your supervisor.";

    /** The fewest letters and figures that an address is kept in. */
    private static final int LEAST = 6;

    /** How many places one account is told of within a day; the database counts as many. */
    private static final int MOST_A_DAY = 5;

    /** @param record what the row is of. @param words of each column; null or empty where nobody typed any */
    public record Row(UUID record, List<? extends @Nullable String> words) {}

    /** A cell. */
    public record Spot(int row, int column) {}

    /** @param all whether every word is held, since the reader was told of too many places today */
    public record Answer(boolean all, Set<Spot> spots) {
        public boolean holds(int row, int column) {
            return all || spots.contains(new Spot(row, column));
        }
    }

    private record Cell(Spot spot, UUID record, String words) {}

    private final JdbcClient client;

    SafeInLists(JdbcClient client) {
        this.client = client;
    }

    /** Which words of these rows stay back. In the transaction that reads them, so that what is found is on record with the reading. */
    public Answer in(List<Row> rows, Actor actor) {
        List<Cell> cells = cells(rows);
        List<Seat> seats = actor.grants().stream()
                .filter(seat -> seat.onlyRecord() == null)
                .toList();
        Seat first = actor.seats().stream().findFirst().orElse(null);
        if (cells.isEmpty() || first == null) return new Answer(false, Set.of());
        String all = cells.stream().map(Cell::words).collect(Collectors.joining("\n"));
        Set<Spot> found = client.sql("""
                select row_no as "row", column_no as "column"
                from hold_back_safe_addresses(:words, :rows, :columns, :records, :realms, :bodies, :here, :body, :who, :asks, :now, :today, :named)
                """)
                .param("words", cells.stream().map(Cell::words).toArray(String[]::new))
                .param("rows", cells.stream().map(cell -> cell.spot().row()).toArray(Integer[]::new))
                .param(
                        "columns",
                        cells.stream().map(cell -> cell.spot().column()).toArray(Integer[]::new))
                .param("records", cells.stream().map(Cell::record).toArray(UUID[]::new))
                .param("realms", seats.stream().map(Seat::realmId).toArray(UUID[]::new))
                .param("bodies", seats.stream().map(Seat::organisationId).toArray(UUID[]::new))
                .param("here", first.realmId())
                .param("body", first.organisationId())
                .param("who", actor.accountId())
                .param("asks", Stream.generate(Keys::next).limit(MOST_A_DAY).toArray(UUID[]::new))
                .param("now", Timestamp.from(actor.now()))
                .param("today", actor.today())
                .param("named", PlacesNamed.of(all))
                .query(Spot.class)
                .set();
        return new Answer(found.contains(new Spot(-1, -1)), found);
    }

    private static List<Cell> cells(List<Row> rows) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < rows.size(); row++)
            for (int column = 0; column < rows.get(row).words().size(); column++) {
                String words = rows.get(row).words().get(column);
                if (words != null && words.length() >= LEAST)
                    cells.add(new Cell(new Spot(row, column), rows.get(row).record(), words));
            }
        return cells;
    }
}
