package uk.saferhub.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.saferhub.access.Desk;
import uk.saferhub.configuration.ApproveRelease;
import uk.saferhub.configuration.ExportRelease;
import uk.saferhub.configuration.PackCheck;
import uk.saferhub.configuration.PackFolder;
import uk.saferhub.configuration.ProposeRelease;
import uk.saferhub.configuration.Release;

/** The commands that release packs: one account proposes, another approves, each with its own credential. */
final class PackReleases {

    private PackReleases() {}

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
