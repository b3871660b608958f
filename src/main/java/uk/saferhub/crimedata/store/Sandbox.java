package uk.saferhub.crimedata.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB, able to touch one folder and nothing else of the machine or the network, with a bound on its memory.
 *
 * <p>It is held in memory over immutable Parquet, since a database file of DuckDB's can be used by one process only and
 * the web program and the commands run beside each other. It knows no rows' access: only open data is ever given to it.
 */
final class Sandbox implements AutoCloseable {

    private final DuckDBConnection root;

    /** @param folder the one folder that it may read and write; must exist */
    Sandbox(Path folder) throws SQLException {
        root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        String place = text(folder.toString());
        try (Statement sql = root.createStatement()) {
            sql.execute("set memory_limit = '512MB'");
            sql.execute("set threads = 2");
            sql.execute("set temp_directory = " + text(folder.resolve("spill").toString()));
            sql.execute("set allowed_directories = [" + place + "]");
            sql.execute("set enable_external_access = false");
            sql.execute("set lock_configuration = true");
        }
    }

    /** A connection for one query; the caller closes it. */
    Connection connection() throws SQLException {
        return root.duplicate();
    }

    /** A text as SQL writes it. For names of files, which DuckDB takes no parameter for. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
