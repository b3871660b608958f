package uk.saferhub.database;

import java.util.Properties;

/**
 * Where the database is and as whom one goes there.
 *
 * @param url JDBC address of the database, without user or password
 * @param adminPassword password of {@code postgres}; empty for a server that is not ours to administer
 * @param ownerPassword password of {@code saferhub_owner}, who owns the tables and migrates
 * @param appPassword password of {@code saferhub_app}, as whom the program runs
 */
public record Address(String url, String adminPassword, String ownerPassword, String appPassword) {

    public static final String OWNER = "saferhub_owner";
    public static final String APP = "saferhub_app";

    /** The address that an operator names in the environment for {@code serve} and for commands. */
    public static Address fromEnvironment() {
        return new Address(
                named("SAFERHUB_DB_URL"), "", named("SAFERHUB_DB_OWNER_PASSWORD"), named("SAFERHUB_DB_APP_PASSWORD"));
    }

    private static String named(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank())
            throw new IllegalStateException("Set " + variable + ", or give --data FOLDER.");
        return value;
    }

    /** The same as Spring's settings: the program as the plain role, migrations as the owner. */
    public Properties asSettings() {
        var settings = new Properties();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", APP);
        settings.put("spring.datasource.password", appPassword);
        settings.put("spring.flyway.url", url);
        settings.put("spring.flyway.user", OWNER);
        settings.put("spring.flyway.password", ownerPassword);
        return settings;
    }
}
