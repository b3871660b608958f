package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.commands.CommandLineStart;
import uk.saferhub.database.Address;
import uk.saferhub.database.EmbeddedServer;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;

/**
 * {@code kill -9} of the program, and then of its database, while people write: what was acknowledged is there, nothing is
 * there in half, and the log is whole. A process and a data folder of its own; the shared test database knows nothing of it.
 */
class KilledInTheMiddleTest {

    private static final String FORM = "/meetings/decisions/new";
    private static final int ENOUGH = 40;

    @TempDir
    Path temporary;

    private final List<ProgramOfItsOwn> started = new ArrayList<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Whatever became of the test. */
    @AfterEach
    void nothingGoesOnRunning() throws Exception {
        for (ProgramOfItsOwn program : started) program.kill();
        EmbeddedServer.stop(temporary.resolve("data"));
    }

    private ProgramOfItsOwn run(Class<?> start, Path output, String... words) throws IOException {
        ProgramOfItsOwn program = ProgramOfItsOwn.run(start, output, words);
        started.add(program);
        return program;
    }

    @Test
    @Timeout(240)
    void everythingAcknowledgedIsThereAndNothingInHalf() throws Exception {
        Path folder = temporary.resolve("data");
        int port = ProgramOfItsOwn.freePort();
        ProgramOfItsOwn first = run(SmallBoard.class, temporary.resolve("first.txt"), folder.toString(), "" + port)
                .says("ready");
        writeUntilKilled(first, folder, port);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

        ProgramOfItsOwn second = run(
                        CommandLineStart.class,
                        temporary.resolve("second.txt"),
                        "serve",
                        "--data",
                        folder.toString(),
                        "--port",
                        "" + port)
                .says("SaferHub listens");
        Visitor reader = visitor(port, SmallBoard.READER);
        acknowledged.forEach((address, words) ->
                assertThat(reader.get(address).body()).as(address).contains(words));
        try (EmbeddedServer server = EmbeddedServer.open(folder)) {
            nothingIsThereInHalf(server.address());
            second.kill();
            ProgramOfItsOwn audit = run(
                    CommandLineStart.class,
                    temporary.resolve("audit.txt"),
                    "audit",
                    "verify",
                    "--data",
                    folder.toString());
            assertThat(audit.ends()).as("audit verify").isZero();
        }
    }

    private void writeUntilKilled(ProgramOfItsOwn program, Path folder, int port) throws Exception {
        List<Visitor> writers =
                SmallBoard.WRITERS.stream().map(email -> visitor(port, email)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Visitor writer : writers) threads.submit(() -> write(writer));
            while (acknowledged.size() < ENOUGH) Thread.sleep(5);
            program.kill();
            killDatabase(folder);
        }
    }

    /** Until nobody answers any more. */
    private void write(Visitor writer) {
        for (int i = 0; ; i++) {
            String words = "Decided by writer " + System.identityHashCode(writer) + ", number " + i + ".";
            var decision = CaseJourney.day("decidedOn", LocalDate.of(2024, 9, 5));
            decision.putAll(Map.of("groupCode", "hs-strategic", "kind", "OTHER", "subject", "s", "wording", words));
            Visitor.Page kept = writer.submit(writer.get(FORM), FORM, decision);
            if (kept.status() == 200 && kept.body().contains(words)) acknowledged.put(kept.path(), words);
        }
    }

    private static Visitor visitor(int port, String email) {
        return new Visitor(port).signIn(email, World.PASSWORD, World.SECOND_FACTOR);
    }

    private static void killDatabase(Path folder) throws Exception {
        String pid =
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private void nothingIsThereInHalf(Address address) throws Exception {
        try (var connection = DriverManager.getConnection(address.url(), Address.OWNER, address.ownerPassword())) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            long whole = owner.sql("""
                            select count(*) from entry e
                            join meeting_decision d using (id)
                            join record_access a on a.record_id = e.id
                            join happening h on h.record_id = e.id
                            where exists (select from log_entry l where l.subjects @> array[e.id] and l.kind = 'write')
                            """).query(Long.class).single();
            for (String rows :
                    List.of("entry", "meeting_decision", "happening where verb = 'meeting_decision_entered'"))
                assertThat(owner.sql("select count(*) from " + rows)
                                .query(Long.class)
                                .single())
                        .as(rows)
                        .isEqualTo(whole);
            // Each writer may have had one more on its way, of which the answer never arrived.
            assertThat(whole)
                    .isBetween((long) acknowledged.size(), (long) acknowledged.size() + SmallBoard.WRITERS.size());
        }
    }
}
