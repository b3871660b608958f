package uk.saferhub.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads the command line and runs what it names. */
@Command(
        name = "saferhub",
        mixinStandardHelpOptions = true,
        description = "Runs a community safety partnership's work in one program.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            AccountCommand.class,
            PackCommand.class,
            CrimeCommand.class,
            FiguresCommand.class,
            ReportCommand.class,
            MatchCommand.class,
            LeaveCommand.class,
            ArriveCommand.class,
            AuditCommand.class
        })
public class CommandLineStart {

    private CommandLineStart() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    /** @return the exit code */
    public static int run(String... words) {
        var line = new CommandLine(new CommandLineStart());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("saferhub: " + Reason.of(failure));
            if (System.getenv("SAFERHUB_TRACE") != null) failure.printStackTrace(command.getErr());
            return 1;
        });
        return words.length == 0 ? usage(line) : line.execute(words);
    }

    private static int usage(CommandLine line) {
        line.usage(System.err);
        return 2;
    }
}
