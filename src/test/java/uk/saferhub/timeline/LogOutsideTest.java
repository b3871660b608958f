package uk.saferhub.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Keys;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** What lies outside the database and lets the log be verified is itself looked after; and verifying disturbs nobody. */
@SaferHubTest
class LogOutsideTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Timeline timeline;

    @Autowired
    LogVerifier verifier;

    @Autowired
    LogCheckpoints checkpoints;

    @Value("${saferhub.data}")
    Path data;

    private World world;
    private UUID officer;

    @BeforeEach
    void someHistory() throws Exception {
        world = worlds.make();
        officer = world.person("Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        happen();
        checkpoints.write();
        assertThat(verified()).isEmpty();
    }

    @Test
    void headsAndCheckpointsThatAreGoneAreMissed() throws Exception {
        assertThat(without(data.resolve("log/checkpoints.txt"))).contains("the signed checkpoints are gone");
    }

    @Test
    void aKeyThatIsNotThisInstallationsSignsNothing() throws Exception {
        Path key = data.resolve("log/checkpoint.pub");
        byte[] own = Files.readAllBytes(key);
        try {
            Files.write(
                    key,
                    KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded());
            assertThat(verified()).contains("the checkpoints' public key is not this installation's");
        } finally {
            Files.write(key, own);
        }
    }

    @Test
    void verifyingWhileOthersWriteIsNoAlarm() throws Exception {
        var enough = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> {
            while (!enough.get()) happen();
        });
        try {
            for (int i = 0; i < 3; i++) assertThat(verified()).isEmpty();
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    private Optional<String> without(Path file) throws Exception {
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        Files.move(file, aside);
        try {
            return verified();
        } finally {
            Files.move(aside, file);
        }
    }

    private Optional<String> verified() throws Exception {
        var address = TestDatabase.address();
        try (Connection superuser = DriverManager.getConnection(address.url(), "postgres", address.adminPassword())) {
            superuser.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            superuser.setAutoCommit(false);
            return verifier.verify(JdbcClient.create(new SingleConnectionDataSource(superuser, true)))
                    .firstBad();
        }
    }

    private void happen() {
        world.as(officer, Permission.READ_CASE, actor -> {
            timeline.record(new Happening(
                    world.realm("hub"),
                    Keys.next(),
                    officer,
                    world.organisation("council"),
                    actor.now(),
                    "noted",
                    Map.of()));
            return true;
        });
    }
}
