package uk.saferhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.people.PeopleInBulk;

/**
 * Fills one partnership with a great many cases, in which a row of agencies take part: the largest in 60 of a hundred, each next
 * one in fewer, the smallest in one of a thousand. The same seed makes the same rows. It writes as a superuser and past the use
 * cases, since a million of those would take a day; what is measured on it is reading.
 */
final class BigPartnership {

    static final double LARGEST = 0.6;
    static final double SMALLEST = 0.001;
    private static final Path STATEMENTS = Path.of("bench", "casework");

    private final Connection connection;
    private final Map<String, Object> words;

    /**
     * @param connection of a superuser, for whom foreign keys and triggers may be left out
     * @param words what the statements name: cases, people, seed (numbers), realm, account, today
     */
    BigPartnership(Connection connection, Map<String, Object> words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * @param areas the code of the partnership's areas, as a pattern
     * @param agencies from the one that sees most to the one that sees least
     */
    void fill(String areas, List<UUID> agencies) throws SQLException, IOException {
        execute("create schema bench");
        execute("""
                create table bench.area as select id, row_number() over (order by code) - 1 as number from area
                where code like '%s' and kind = 'ward'""".formatted(areas));
        execute("create table bench.agency (number integer, id uuid, share float8)");
        for (int i = 0; i < agencies.size(); i++)
            execute("insert into bench.agency values (%d, '%s', %s)"
                    .formatted(i, agencies.get(i), share(i, agencies.size())));
        run("cases.sql");
        new PeopleInBulk(connection, (UUID) words.get("realm"), (int) words.get("seed"))
                .write((int) words.get("people"));
        run("people.sql");
        run("said.sql");
    }

    /** Who takes part in so many of all cases: even steps on a logarithmic scale. */
    static double share(int agency, int agencies) {
        return LARGEST * Math.pow(SMALLEST / LARGEST, agency / (double) Math.max(1, agencies - 1));
    }

    private void run(String file) throws IOException, SQLException {
        String script = Files.readString(STATEMENTS.resolve(file));
        for (var word : words.entrySet())
            script = script.replace(":'" + word.getKey() + "'", "'" + word.getValue() + "'")
                    .replace(":" + word.getKey(), String.valueOf(word.getValue()));
        for (String statement : script.split(";\n\n|;\n$")) {
            long begun = System.nanoTime();
            execute(statement);
            System.out.printf(
                    "%6.1f s  %s%n",
                    (System.nanoTime() - begun) / 1e9,
                    statement
                            .lines()
                            .filter(line -> !line.startsWith("--"))
                            .findFirst()
                            .orElse(""));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
