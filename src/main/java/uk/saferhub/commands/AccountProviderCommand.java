package uk.saferhub.commands;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Desk;

/** Links an account to an identity provider from the machine: for people whom no one administrator answers for. */
@Command(
        name = "provider",
        mixinStandardHelpOptions = true,
        description =
                "Says through which identity provider somebody signs in, who sits on a sealed panel or acts in several"
                        + " partnerships; for others an administrator does it on the account's page.")
class AccountProviderCommand implements Callable<Integer> {

    /** One or the other. */
    static class What {

        @Option(names = "--through", required = true, description = "Code of the provider in the settings.")
        String through = "";

        @Option(names = "--end", required = true, description = "Ends the link, and every open session.")
        boolean end;
    }

    @Mixin
    Where where = new Where();

    @Option(names = "--email", required = true)
    String email = "";

    @ArgGroup(multiplicity = "1")
    What what = new What();

    @Override
    public Integer call() throws Exception {
        return Program.run(where, this::change);
    }

    private int change(ConfigurableApplicationContext program) {
        Accounts accounts = program.getBean(Accounts.class);
        String about = "account provider " + email + (what.end ? " ended" : " " + what.through)
                + " by operating-system user " + System.getProperty("user.name");
        program.getBean(Desk.class).open(about, actor -> {
            UUID by = accounts.service("command-line");
            UUID account = accounts.find(email)
                    .orElseThrow(() -> new IllegalArgumentException("There is no account for " + email + "."));
            if (what.end) accounts.unlink(account, by, actor.now());
            else accounts.link(account, what.through, by, actor.now());
            return account;
        });
        System.out.println(
                what.end
                        ? email + " signs in with a password."
                        : email + " signs in through " + what.through + " from the next time on.");
        return 0;
    }
}
