package uk.saferhub.journeys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.saferhub.SaferHub;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Desk;
import uk.saferhub.configuration.ApproveRelease;
import uk.saferhub.configuration.PackFile;
import uk.saferhub.configuration.PackFolder;
import uk.saferhub.configuration.ProposeRelease;
import uk.saferhub.configuration.Release;
import uk.saferhub.database.EmbeddedServer;
import uk.saferhub.testing.World;

/** Starts the program on a new data folder with one small pack and a few people, and stays. For a process of its own. */
final class SmallBoard {

    static final List<String> WRITERS = List.of("one@board.example", "two@board.example", "three@board.example");
    static final String READER = "reader@board.example";

    private SmallBoard() {}

    /** @param words the data folder, then the port */
    public static void main(String[] words) throws Exception {
        EmbeddedServer server = EmbeddedServer.open(Path.of(words[0]));
        var settings =
                new java.util.HashMap<String, Object>(Map.of("saferhub.data", words[0], "server.port", words[1]));
        server.address().asSettings().forEach((name, value) -> settings.put(name.toString(), value));
        ConfigurableApplicationContext program = new SpringApplicationBuilder(SaferHub.class)
                .properties(settings)
                .run();
        people(program);
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static void people(ConfigurableApplicationContext program) throws Exception {
        Desk desk = program.getBean(Desk.class);
        Accounts accounts = program.getBean(Accounts.class);
        List<PackFile> files = PackFolder.read(Path.of("packs/hub-and-spoke"));
        UUID proposer = desk.open("test", actor -> accounts.service("board-proposer"));
        UUID approver = desk.open("test", actor -> accounts.service("board-approver"));
        Release proposed = desk.open(
                proposer, "test", actor -> program.getBean(ProposeRelease.class).propose(actor, files, null));
        desk.open(
                approver,
                "test",
                actor -> program.getBean(ApproveRelease.class).approve(actor, proposed.pack(), proposed.number()));
        for (String email : WRITERS) person(desk, accounts, email);
        person(desk, accounts, READER);
    }

    private static void person(Desk desk, Accounts accounts, String email) {
        desk.open("test", actor -> {
            UUID account = accounts.create(email, email, World.PASSWORD, World.SECOND_FACTOR);
            return accounts.grant(
                    account,
                    "hs-city",
                    "hs-board",
                    "hs-manager",
                    "hs-force",
                    LocalDate.of(2020, 1, 1),
                    null,
                    account,
                    actor.now());
        });
    }
}
