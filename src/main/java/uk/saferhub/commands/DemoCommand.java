package uk.saferhub.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.saferhub.demo.Demo;
import uk.saferhub.demo.DemoPerson;

/** The whole program with made-up people, for looking at. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts on an embedded database with the packs that ship and made-up people, and prints where to go and as whom to sign in. What you enter is kept.")
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
        var folder = new DemoFolder(data);
        if (!reset && folder.interrupted())
            System.err.println("The demonstration in " + data
                    + " was interrupted while it was loaded. Nobody can have used it yet: it is loaded anew.");
        if (reset || folder.interrupted()) folder.forget();
        folder.begin();
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
        return Program.stay(where.open(), settings, this::tell, program -> {
            program.getBean(Demo.class).load(step -> System.err.println(step + " …"));
            folder.loaded();
            return 0;
        });
    }

    /** Where to go and as whom: each person once, with what that person may see. */
    private Void tell() {
        System.out.println("\nSaferHub's demonstration is at http://localhost:" + port + "\n");
        System.out.printf("%-34s %-20s %s%n", "Sign in as", "who is", "and may see");
        var told = new java.util.HashSet<String>();
        for (DemoPerson person : DemoPerson.all()) {
            if (told.add(person.email()))
                System.out.printf("%-34s %-20s %s%n", person.email(), person.name(), person.sees());
        }
        System.out.println("\nEverybody's password: " + DemoPerson.PASSWORD
                + "\nThe sign-in page shows the second factor's code. Everybody here is made up. Stop with Ctrl+C.");
        return null;
    }
}
