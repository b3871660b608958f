package uk.saferhub.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Desk;

/** Makes accounts, from the machine on which the program runs. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Makes accounts.",
        subcommands = {AccountCommand.Create.class, AccountCommand.Password.class, AccountProviderCommand.class})
class AccountCommand {

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description =
                    "Makes an account. The password is read from standard input; the second factor is set up at the first sign-in.")
    static class Create implements Callable<Integer> {

        @Spec
        CommandSpec command = CommandSpec.create();

        @Mixin
        Where where = new Where();

        @Option(names = "--name", required = true)
        String name = "";

        @Option(names = "--email", required = true)
        String email = "";

        @Option(
                names = "--grant",
                paramLabel = "ORG:PARTNERSHIP:ROLE:AREA",
                description =
                        "A role to grant, for example city-council:york:hub-officer:york. May be given several times.")
        List<String> grants = List.of();

        @Option(names = "--until", description = "Last day of the grants, for example 2027-03-31.")
        @Nullable
        LocalDate until;

        @Override
        public Integer call() throws Exception {
            for (String grant : grants)
                if (grant.split(":", -1).length != 4)
                    throw Given.wrong(command, "--grant takes ORG:PARTNERSHIP:ROLE:AREA, not " + grant);
            String password = typed(email);
            return Program.run(where, program -> create(program, password));
        }

        private int create(ConfigurableApplicationContext program, String password) {
            Accounts accounts = program.getBean(Accounts.class);
            String about = "account create " + email + " by operating-system user " + System.getProperty("user.name");
            program.getBean(Desk.class).open(about, actor -> {
                UUID by = accounts.service("command-line");
                UUID account = accounts.create(name, email, password, null);
                accounts.givePassword(account, password);
                for (String grant : grants) {
                    String[] parts = grant.split(":", -1);
                    accounts.grant(
                            account, parts[0], parts[1], parts[2], parts[3], actor.today(), until, by, actor.now());
                }
                return account;
            });
            System.out.println("Account for " + email + " made, with " + grants.size() + " grants.");
            return 0;
        }
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description =
                    "Gives a new first password, read from standard input, for one that was forgotten. Its holder chooses another"
                            + " at the next sign-in; open sessions end.")
    static class Password implements Callable<Integer> {

        @Mixin
        Where where = new Where();

        @Option(names = "--email", required = true)
        String email = "";

        @Override
        public Integer call() throws Exception {
            String password = typed(email);
            return Program.run(where, program -> give(program, password));
        }

        private int give(ConfigurableApplicationContext program, String password) {
            Accounts accounts = program.getBean(Accounts.class);
            String about = "account password " + email + " by operating-system user " + System.getProperty("user.name");
            program.getBean(Desk.class).open(about, actor -> {
                UUID account = accounts.find(email)
                        .orElseThrow(() -> new IllegalArgumentException("There is no account for " + email + "."));
                accounts.givePassword(account, password);
                return account;
            });
            System.out.println("New first password for " + email + ".");
            return 0;
        }
    }

    private static String typed(String email) throws java.io.IOException {
        if (System.console() != null)
            return new String(System.console().readPassword("Password for %s (12 characters or more): ", email));
        String line = new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine();
        if (line == null) throw new IllegalArgumentException("Give the password on standard input.");
        return line;
    }
}
