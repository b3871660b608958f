package uk.saferhub.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackDiff;
import uk.saferhub.configuration.PackSchema;

/** Packs: a partnership's configuration as a folder of files. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Checks, compares, publishes and exports a partnership's configuration.",
        subcommands = {
            PackCommand.CheckIt.class,
            PackCommand.Schema.class,
            PackCommand.Diff.class,
            PackReleases.Publish.class,
            PackReleases.Approve.class,
            PackReleases.Export.class
        })
class PackCommand {

    enum Format {
        text,
        json
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Finds every fault of a pack in one go, each with file, line and a sentence. Exits 1 if there is one.")
    static class CheckIt implements Callable<Integer> {
        @Parameters(paramLabel = "FOLDER")
        Path folder = Path.of(".");

        @Option(
                names = "--format",
                defaultValue = "text",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        Format format = Format.text;

        @Override
        public Integer call() throws Exception {
            var checked = PackCheck.run(folder);
            if (format == Format.json) {
                System.out.println(JsonMapper.shared()
                        .writeValueAsString(Map.of("sound", checked.sound(), "faults", checked.faults())));
            } else {
                checked.faults().forEach(System.err::println);
                if (checked.sound())
                    System.out.println("Sound: " + checked.files().size() + " files.");
                else System.err.println("saferhub: " + checked.faults().size() + " faults.");
            }
            return checked.sound() ? 0 : 1;
        }
    }

    @Command(name = "schema", mixinStandardHelpOptions = true, description = "Prints the JSON Schema of a pack.")
    static class Schema implements Callable<Integer> {
        @Override
        public Integer call() {
            System.out.println(PackSchema.print());
            return 0;
        }
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Tells what differs between two packs, as sentences.")
    static class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "BEFORE")
        Path before = Path.of(".");

        @Parameters(index = "1", paramLabel = "AFTER")
        Path after = Path.of(".");

        @Override
        public Integer call() throws Exception {
            var was = PackCheck.run(before);
            var is = PackCheck.run(after);
            for (var checked : List.of(was, is)) checked.faults().forEach(System.err::println);
            if (!was.sound() || !is.sound()) return 1;
            PackDiff.between(was.pack(), is.pack()).forEach(change -> System.out.println(change.toSentence()));
            return 0;
        }
    }
}
