package uk.saferhub.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import uk.saferhub.access.Desk;
import uk.saferhub.configuration.ApproveRelease;
import uk.saferhub.configuration.ExportRelease;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackDiff;
import uk.saferhub.configuration.PackFolder;
import uk.saferhub.configuration.PackSchema;
import uk.saferhub.configuration.ProposeRelease;
import uk.saferhub.configuration.Release;

/** Packs: a partnership's configuration as a folder of files. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Checks, compares, publishes and exports a partnership's configuration.",
        subcommands = {
            PackCommand.CheckIt.class,
            PackCommand.Schema.class,
            PackCommand.Diff.class,
            PackCommand.Publish.class,
            PackCommand.Approve.class,
            PackCommand.Export.class
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

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = "Proposes a pack for release. Another account approves it.")
    static class Publish implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Mixin
        Who who = new Who();

        @Parameters(paramLabel = "FOLDER")
        Path folder = Path.of(".");

        @Option(names = "--from", paramLabel = "DATE", description = "Day from which it is to be in force.")
        @Nullable
        LocalDate from;

        @Override
        public Integer call() throws Exception {
            var checked = PackCheck.run(folder);
            checked.faults().forEach(System.err::println);
            if (!checked.sound()) return 1;
            return Program.run(where, program -> {
                var account = who.account(program);
                Release release = program.getBean(Desk.class)
                        .command(
                                account,
                                Who.about("pack publish " + folder),
                                actor -> program.getBean(ProposeRelease.class).propose(actor, checked.files(), from));
                System.out.println("Proposed: release " + release.number() + " of " + release.pack()
                        + ". Another account approves it: saferhub pack approve " + release.pack() + " "
                        + release.number());
                return 0;
            });
        }
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "Approves a pack that somebody else proposed.")
    static class Approve implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Mixin
        Who who = new Who();

        @Parameters(index = "0", paramLabel = "PACK")
        String pack = "";

        @Parameters(index = "1", paramLabel = "NUMBER")
        int number;

        @Override
        public Integer call() throws Exception {
            return Program.run(where, program -> {
                var account = who.account(program);
                Release release = program.getBean(Desk.class)
                        .command(
                                account,
                                Who.about("pack approve " + pack + " " + number),
                                actor -> program.getBean(ApproveRelease.class).approve(actor, pack, number));
                System.out.println("Released: " + release.pack() + " " + release.number() + ", in force from "
                        + release.inForceFrom() + ".");
                return 0;
            });
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a released pack's files, byte for byte.")
    static class Export implements Callable<Integer> {
        @Mixin
        Where where = new Where();

        @Mixin
        Who who = new Who();

        @Parameters(index = "0", paramLabel = "PACK")
        String pack = "";

        @Parameters(index = "1", paramLabel = "FOLDER")
        Path folder = Path.of(".");

        @Option(names = "--number", description = "The release; without it, the newest.")
        @Nullable
        Integer number;

        @Override
        public Integer call() throws Exception {
            return Program.run(where, program -> {
                var account = who.account(program);
                ExportRelease export = program.getBean(ExportRelease.class);
                var files = program.getBean(Desk.class)
                        .command(
                                account,
                                Who.about("pack export " + pack),
                                actor -> export.files(actor, pack, number == null ? export.latest(pack) : number));
                PackFolder.write(files, folder);
                System.out.println(files.size() + " files written to " + folder + ".");
                return 0;
            });
        }
    }
}
