package uk.saferhub.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the database and its roles on a new server. An operator of {@code serve} runs the same file with psql. */
public final class Roles {

    private Roles() {}

    /** Creates database and roles as the server's administrator; does nothing where they exist. */
    public static void create(String serverUrl, String database, Address passwords) throws SQLException, IOException {
        try (Connection admin =
                DriverManager.getConnection(serverUrl + "postgres", "postgres", passwords.adminPassword())) {
            String script = read("roles.sql")
                    .replace(":'owner_password'", quoted(passwords.ownerPassword()))
                    .replace(":'app_password'", quoted(passwords.appPassword()));
            admin.createStatement().execute(script);
            var there = admin.createStatement()
                    .executeQuery("select 1 from pg_database where datname = " + quoted(database));
            if (!there.next()) admin.createStatement().execute("create database " + database + " owner saferhub_owner");
        }
        try (Connection admin =
                DriverManager.getConnection(serverUrl + database, "postgres", passwords.adminPassword())) {
            admin.createStatement().execute(read("database.sql"));
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    private static String read(String name) throws IOException {
        try (InputStream file = Roles.class.getResourceAsStream("/database/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
