package uk.saferhub.commands;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.saferhub.database.Address;

/** Takes out the whole of a partnership's records: two people order it, and the log says so before anything is written. */
@Command(
        name = "leave",
        mixinStandardHelpOptions = true,
        description =
                "Writes all records of a partnership, sealed panels too, into a folder of open files that another SaferHub can take in. Two people have to agree, each with password and code. Nothing is deleted here.")
class LeaveCommand implements Callable<Integer> {

    @Mixin
    Where where = new Where();

    @Mixin
    Who who = new Who();

    @Option(
            names = "--approved-by",
            paramLabel = "EMAIL",
            required = true,
            description =
                    "The second person. Their password is read from SAFERHUB_APPROVER_PASSWORD, the terminal, or standard input; their code from SAFERHUB_APPROVER_CODE or likewise.")
    String approver = "";

    @Parameters(
            arity = "1..*",
            paramLabel = "PARTNERSHIP",
            description = "Its code, as in the pack. Several leave together: a joint one with its members.")
    List<String> partnerships = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "A folder that is empty or not there yet. It is for its owner alone, and not encrypted.")
    Path out = Path.of("leaving");

    @Override
    public Integer call() throws Exception {
        try (var opened = where.open();
                var program = Program.start(opened, WebApplicationType.NONE, Map.of());
                Connection owner = owner(opened)) {
            UUID first = who.account(program);
            UUID second = Who.proven(program, approver, "SAFERHUB_APPROVER_PASSWORD", "SAFERHUB_APPROVER_CODE");
            Consumer<String> progress = System.err::println;
            var taken = new Leaving(program, partnerships, first, second).into(owner, opened.data(), out, progress);
            System.out.printf(
                    "%s: %,d rows of %d tables and %,d files. SHA-256 of the description: %s%n"
                            + "Tell this hash to whoever brings the folder in, by another way than the folder: arrive asks for it.%n",
                    out, taken.rows(), taken.tables(), taken.files(), taken.sha256());
            return 0;
        }
    }

    /** As the tables' owner, who may read every realm. */
    static Connection owner(Where.Opened opened) throws java.sql.SQLException {
        return DriverManager.getConnection(
                opened.address().url(), Address.OWNER, opened.address().ownerPassword());
    }
}
