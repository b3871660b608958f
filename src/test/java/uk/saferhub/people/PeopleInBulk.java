package uk.saferhub.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Writes a great many made-up people and everything that a search may find them by, with the program's own keys. Some family
 * names are a thousand times as common as others, as in life.
 */
public final class PeopleInBulk {

    private static final String[] GIVEN = """
            Oliver George Harry Jack Jacob Noah Charlie Muhammad Thomas Oscar James William Henry Leo Alfie Joshua Freddie Archie
            Ethan Isaac Alexander Joseph Edward Samuel Max Daniel Arthur Lucas Olivia Amelia Isla Ava Emily Isabella Mia Poppy Ella
            Lily Jessica Sophia Grace Evie Alice Florence Freya Charlotte Sophie Daisy Phoebe Aisha Fatima Priya Agnieszka Piotr
            """.strip().split("\\s+");
    private static final String[] FAMILY_BEGINS = """
            Ash Bar Black Brad Bur Carl Chad Clay Cran Dal Den Ed Elm Farn Fen Gar Glen Grim Had Hal Hart Hazel Hol Kes Kirk Lang
            Lind Mar Mel Mid Nor Oak Pen Rad Red Rother Sel Shel Stan Sun Thorn Up Wal Wes Whit Win Wool York
            """.strip().split("\\s+");
    private static final String[] FAMILY_ENDS = """
            bourne brook bury by cote croft dale den field ford gate ham hurst ington land ley low man mere ridge shaw son stead
            """.strip().split("\\s+");
    private static final LocalDate OLDEST = LocalDate.of(1935, 1, 1);
    private static final int DAYS = 28_000;

    private final CopyManager copies;
    private final Connection connection;
    private final UUID realm;
    private final SplittableRandom random;

    public PeopleInBulk(Connection connection, UUID realm, int seed) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.realm = realm;
        this.random = new SplittableRandom(seed);
    }

    /** Into bench.somebody and the two tables of keys. The key of somebody is that of the statements beside the benchmark. */
    public void write(int people) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table bench.somebody (i bigint, given text, family text, born date, line text, postcode text)");
        }
        for (int from = 1; from <= people; from += 10_000) {
            var rows = new StringBuilder();
            var found = new StringBuilder();
            var matched = new StringBuilder();
            for (int i = from; i < Math.min(from + 10_000, people + 1); i++) {
                Described somebody = somebody();
                Name name = somebody.names().getFirst();
                Address home = somebody.addresses().getFirst();
                rows.append("%d\t%s\t%s\t%s\t%s\t%s\n"
                        .formatted(
                                i,
                                name.given(),
                                name.family(),
                                somebody.born().getFirst(),
                                home.line(),
                                home.postcode()));
                String id = "00000009-0000-7000-8000-%012x".formatted(i);
                keys(found, id, SearchKeys.kept(somebody));
                keys(matched, id, MatchKeys.kept(somebody));
            }
            copy("bench.somebody", rows);
            copy("person_search_key", found);
            copy("person_key", matched);
        }
    }

    private Described somebody() {
        String family = one(FAMILY_BEGINS) + one(FAMILY_ENDS);
        return new Described(
                List.of(new Name(one(GIVEN), family)),
                List.of(OLDEST.plusDays(random.nextInt(DAYS))),
                List.of(new Address(
                        (1 + random.nextInt(200)) + " " + one(FAMILY_BEGINS) + " Street",
                        "YO%d %d%c%c"
                                .formatted(
                                        1 + random.nextInt(60),
                                        random.nextInt(10),
                                        'A' + random.nextInt(26),
                                        'A' + random.nextInt(26)),
                        false,
                        false)),
                List.of());
    }

    /** The first words of a list are drawn most often. */
    private String one(String[] words) {
        double low = Math.pow(random.nextDouble(), 2);
        return words[(int) (low * words.length)];
    }

    private void keys(StringBuilder rows, String id, Set<String> keys) {
        for (String key : keys)
            rows.append(id).append('\t').append(realm).append('\t').append(key).append('\n');
    }

    private void copy(String table, StringBuilder rows) throws SQLException {
        CopyIn in = copies.copyIn("copy " + table + " from stdin");
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        in.endCopy();
    }
}
