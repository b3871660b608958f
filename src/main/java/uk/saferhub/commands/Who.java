package uk.saferhub.commands;

import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import uk.saferhub.access.Credentials;

/** As whom a command acts: an account with its own credential. */
class Who {

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            required = true,
            description =
                    "The account to act as. Its password is read from SAFERHUB_PASSWORD, the terminal, or standard input.")
    String email = "";

    UUID account(ConfigurableApplicationContext program) throws java.io.IOException {
        return program.getBean(Credentials.class)
                .check(email, password(email))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The address or the password is wrong, or there were too many tries."));
    }

    static String password(String email) throws java.io.IOException {
        String given = System.getenv("SAFERHUB_PASSWORD");
        if (given != null) return given;
        if (System.console() != null) return new String(System.console().readPassword("Password for %s: ", email));
        String line = new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine();
        if (line == null)
            throw new IllegalArgumentException("Give the password in SAFERHUB_PASSWORD or on standard input.");
        return line;
    }

    /** What the log is told: the command and the operating-system user. */
    static String about(String command) {
        return command + " by operating-system user " + System.getProperty("user.name");
    }
}
