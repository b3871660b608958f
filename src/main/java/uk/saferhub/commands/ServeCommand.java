package uk.saferhub.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages, for real use. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the pages against a PostgreSQL server named in the environment, or a data folder.")
class ServeCommand implements Callable<Integer> {

    @Mixin
    Where where = new Where();

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; put a proxy with TLS before it (default: ${DEFAULT-VALUE}).")
    String address = "127.0.0.1";

    @Override
    public Integer call() throws Exception {
        Map<String, Object> settings =
                Map.of("server.port", port, "server.address", address, "server.forward-headers-strategy", "native");
        return Program.stay(
                where.open(),
                settings,
                () -> {
                    System.out.println("SaferHub listens on http://" + address + ":" + port);
                    return null;
                },
                program -> 0);
    }
}
