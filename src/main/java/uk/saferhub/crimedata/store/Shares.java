package uk.saferhub.crimedata.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose rows a new file holds, such as those of which areas, against what is held of the same kind. A file answers for
 * those that it names; the rows of all others stay as they were. DuckDB does the comparing, so that memory stays flat.
 */
public final class Shares {

    private final CrimeStore store;
    private final String newer;
    private final List<String> whose;

    /** @param path of the new file, as {@link CrimeStore#write} gave it @param whose the columns that say it; no words of a user's */
    public Shares(CrimeStore store, String path, List<String> whose) {
        this.store = store;
        this.newer = store.rowsOf(List.of(path));
        this.whose = whose;
    }

    /** How many the new file names. */
    public long named() {
        return number("select count(*) from (select distinct " + columns() + " from " + newer + ")");
    }

    /** How many of those of a held file the new one names too. */
    public long shared(String held) {
        return number("select count(*) from (select distinct " + columns() + " from " + rows(held) + ") h where "
                + named("h"));
    }

    /** How many of those of a held file the new one does not name. */
    public long others(String held) {
        return number("select count(*) from (select distinct " + columns() + " from " + rows(held) + ") h where not "
                + named("h"));
    }

    /** How many rows of a held file are those of others. */
    public long rowsLeft(String held) {
        return number("select count(*) from " + rows(held) + " h where not " + named("h"));
    }

    /** Writes the rows that stay of a held file. */
    public String rest(String held, String path) throws IOException {
        return store.keep("select h.* from " + rows(held) + " h where not " + named("h"), path);
    }

    /** How often the new file says something of the same thing a second time. @param unique the columns that tell a row */
    public long repeated(List<String> unique) {
        return number("select count(*) from (select 1 from " + newer + " group by " + String.join(", ", unique)
                + " having count(*) > 1)");
    }

    private String columns() {
        return String.join(", ", whose);
    }

    private String rows(String held) {
        return store.rowsOf(List.of(held));
    }

    private String named(String held) {
        return whose.stream()
                .map(column -> "n." + column + " = " + held + "." + column)
                .collect(Collectors.joining(" and ", "exists (select 1 from " + newer + " n where ", ")"));
    }

    private long number(String sql) {
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("What a file replaces could not be told", e);
        }
    }
}
