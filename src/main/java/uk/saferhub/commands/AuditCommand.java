package uk.saferhub.commands;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.saferhub.database.Address;
import uk.saferhub.timeline.LogVerifier;

/** Verifies the log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies the log.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Compact.class})
class AuditCommand {

    /** Reads the log as its owner, who may see every realm's entries. */
    private interface Reading {
        LogVerifier.Finding of(LogVerifier verifier, JdbcClient owner) throws Exception;
    }

    private static int tell(Where where, Reading reading) throws Exception {
        try (var opened = where.open();
                var program = Program.start(opened, WebApplicationType.NONE, java.util.Map.of());
                Connection owner = DriverManager.getConnection(
                        opened.address().url(), Address.OWNER, opened.address().ownerPassword())) {
            // One snapshot, taken after the heads are read: what is appended meanwhile is no gap.
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setReadOnly(true);
            owner.setAutoCommit(false);
            var finding = reading.of(
                    program.getBean(LogVerifier.class), JdbcClient.create(new SingleConnectionDataSource(owner, true)));
            if (finding.firstBad().isPresent()) {
                System.err.println("saferhub: the log was tampered with. First bad: "
                        + finding.firstBad().get());
                return 1;
            }
            System.out.println("The log is whole: " + finding.entries() + " entries in 64 chains.");
            return 0;
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Reads the whole log again. Exits 1 and names the first bad entry if anything was changed, deleted, inserted, swapped, cut off or rewritten.")
    static class Verify implements Callable<Integer> {

        @Mixin
        Where where = new Where();

        @Override
        public Integer call() throws Exception {
            return tell(where, LogVerifier::verify);
        }
    }

    @Command(
            name = "compact",
            mixinStandardHelpOptions = true,
            description =
                    "Verifies the log and, if it is whole, leaves out of the heads file what the newest signed checkpoint covers.")
    static class Compact implements Callable<Integer> {

        @Mixin
        Where where = new Where();

        @Override
        public Integer call() throws Exception {
            return tell(where, LogVerifier::verifyAndCompact);
        }
    }
}
