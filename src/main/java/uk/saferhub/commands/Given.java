package uk.saferhub.commands;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Words given to a command. Those that cannot be read end it with 2 and its usage, before anything is started. */
final class Given {

    private Given() {}

    /** What an option's words mean. @throws ParameterException with the reader's own sentence */
    static <T> T read(CommandSpec command, String option, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException wrong) {
            throw wrong(command, option + ": " + wrong.getMessage());
        }
    }

    static ParameterException wrong(CommandSpec command, String sentence) {
        return new ParameterException(command.commandLine(), "saferhub: " + sentence);
    }
}
