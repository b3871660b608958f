package uk.saferhub.commands;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.saferhub.leaving.BringIn;

/** Brings what a partnership took out of another installation into an empty one. */
@Command(
        name = "arrive",
        mixinStandardHelpOptions = true,
        description =
                "Brings a folder that leave wrote into an empty database, all of it or nothing, and compares every table's rows with what they were. Exits 1 if anything differs.")
class ArriveCommand implements Callable<Integer> {

    @Mixin
    Where where = new Where();

    @Parameters(paramLabel = "FOLDER", description = "The folder that leave wrote.")
    Path folder = Path.of("leaving");

    @Option(
            names = "--sha256",
            paramLabel = "HASH",
            required = true,
            description =
                    "Of the description, as leave printed it where the folder was written. Have it told to you by another way than the folder: only so does it show that nothing was changed on the way.")
    String sha256 = "";

    @Override
    public Integer call() throws Exception {
        try (var opened = where.open();
                var program = Program.start(opened, WebApplicationType.NONE, Map.of());
                Connection owner = LeaveCommand.owner(opened)) {
            var arrived = program.getBean(BringIn.class)
                    .bring(owner, folder, sha256, opened.data(), Who.about("arrive " + folder), System.err::println);
            System.out.printf(
                    "%s arrived: %,d rows of %d tables, every table equal to what left; the log tells of %,d rows of the timeline.%n"
                            + "Nobody has a password yet: give the first people theirs with account password.%n",
                    arrived.partnerships(), arrived.rows(), arrived.tables(), arrived.told());
            return 0;
        }
    }
}
