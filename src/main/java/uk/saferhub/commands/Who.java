package uk.saferhub.commands;

import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import uk.saferhub.access.Credentials;

/** As whom a command acts: an account with its own credential. */
class Who {

    /** One reader for both lines: a second would miss what the first has read ahead. */
    private static final java.io.BufferedReader INPUT =
            new java.io.BufferedReader(new java.io.InputStreamReader(System.in));

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            required = true,
            description =
                    "The account to act as. Its password is read from SAFERHUB_PASSWORD, the terminal, or standard input; its code, where a second factor is set up, from SAFERHUB_CODE or likewise.")
    String email = "";

    UUID account(ConfigurableApplicationContext program) throws java.io.IOException {
        return proven(program, email, "SAFERHUB_PASSWORD", "SAFERHUB_CODE");
    }

    /** The account of an address whose password and code are right, each from its variable, the terminal or standard input. */
    static UUID proven(
            ConfigurableApplicationContext program, String email, String passwordVariable, String codeVariable)
            throws java.io.IOException {
        return program.getBean(Credentials.class)
                .check(email, password(email, passwordVariable), () -> code(email, codeVariable))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The address " + email + ", the password or the code is wrong, or there were too many tries."));
    }

    private static String password(String email, String variable) throws java.io.IOException {
        String given = System.getenv(variable);
        if (given != null) return given;
        if (System.console() != null) return new String(System.console().readPassword("Password for %s: ", email));
        String line = INPUT.readLine();
        if (line == null)
            throw new IllegalArgumentException(
                    "Give the password of " + email + " in " + variable + " or on standard input.");
        return line;
    }

    private static String code(String email, String variable) {
        String given = System.getenv(variable);
        if (given != null) return given;
        if (System.console() != null) return System.console().readLine("Code that the phone of %s shows: ", email);
        try {
            String line = INPUT.readLine();
            if (line == null)
                throw new IllegalArgumentException(
                        "Give the code of " + email + " in " + variable + " or as the next line of standard input.");
            return line;
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** What the log is told: the command and the operating-system user. */
    static String about(String command) {
        return command + " by operating-system user " + System.getProperty("user.name");
    }
}
