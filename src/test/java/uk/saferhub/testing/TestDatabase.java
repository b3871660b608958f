package uk.saferhub.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.database.Address;
import uk.saferhub.database.EmbeddedServer;

/** The real PostgreSQL of a test run: one server for the JVM, started on first use and stopped at its end. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER;
    private static final EmbeddedServer SERVER;

    static {
        try {
            System.setProperty(
                    "saferhub.postgresql.programs",
                    Path.of(System.getProperty("java.io.tmpdir"), "saferhub-programs")
                            .toString());
            FOLDER = Files.createTempDirectory("saferhub-test");
            SERVER = EmbeddedServer.open(FOLDER, false);
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        } catch (IOException | SQLException failed) {
            throw new ExceptionInInitializerError(failed);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues values = TestPropertyValues.of(
                "saferhub.data=" + FOLDER, "saferhub.secure-cookies=false", "saferhub.reminders=false");
        for (var setting : SERVER.address().asSettings().entrySet())
            values = values.and(setting.getKey() + "=" + setting.getValue());
        values.applyTo(context);
    }

    public static Address address() {
        return SERVER.address();
    }

    public static Path folder() {
        return FOLDER;
    }

    /** As the tables' owner, who reads every realm. */
    public static JdbcClient owner() {
        return as(Address.OWNER, address().ownerPassword());
    }

    /** As a superuser of the server, for tests that tamper. */
    public static JdbcClient superuser() {
        return as("postgres", address().adminPassword());
    }

    /** As the role that the program runs as, outside the desk: with no realm set. */
    public static JdbcClient app() {
        return as(Address.APP, address().appPassword());
    }

    private static JdbcClient as(String user, String password) {
        try {
            return JdbcClient.create(new SingleConnectionDataSource(
                    DriverManager.getConnection(address().url(), user, password), true));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (IOException late) {
            System.err.println("The test server did not stop: " + late.getMessage());
        }
    }
}
