package uk.saferhub.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole program with made-up people, for looking at. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts on an embedded database with both packs and made-up people, and prints where to go and as whom to sign in. What you enter is kept.")
class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--data",
            defaultValue = "data/demo",
            paramLabel = "FOLDER",
            description = "Where the demonstration lives (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data/demo");

    @Option(names = "--reset", description = "Forgets what was entered and loads the demonstration anew.")
    boolean reset;

    @Override
    public Integer call() throws Exception {
        if (reset) forget();
        var where = new Where();
        where.data = data;
        Map<String, Object> settings = Map.of(
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "saferhub.secure-cookies",
                false,
                "saferhub.demo",
                true);
        return Program.stay(
                where.open(),
                settings,
                () -> {
                    System.out.println("SaferHub's demonstration is at http://localhost:" + port);
                    return null;
                },
                program -> 0);
    }

    /** Deletes only what is plainly a data folder of ours. */
    private void forget() throws IOException {
        if (!Files.exists(data.resolve("server.properties"))) return;
        uk.saferhub.database.EmbeddedServer.stop(data);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
