package uk.saferhub.bench;

import static uk.saferhub.access.Permission.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.saferhub.SaferHub;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.database.Address;
import uk.saferhub.database.EmbeddedServer;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/**
 * Pages of a partnership with a great many cases, timed over HTTP as three people: who reads the whole partnership, the agency
 * that sees most, the agency that sees least. Security, logging and durable writes are on. See bench/README.md.
 */
public final class CaseworkBench {

    private static final int AGENCIES = 60;
    private static final Permission[] READS = {
        READ_HOME, READ_CASE, WORK_CASE, MANAGE_CASE, READ_ACTION, WORK_ACTION, READ_PERSON, CONFIRM_MATCH, READ_COMPLAINT, EXPORT_LIST
    };

    private CaseworkBench() {}

    /**
     * @param args cases, people, seed, how often each page is asked for, and the folder of the database: one that was filled
     *     before is measured as it is; which pages, by name
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[4]);
        Path filled = folder.resolve("filled");
        try (EmbeddedServer server = EmbeddedServer.open(folder);
                ConfigurableApplicationContext program = start(server, folder)) {
            if (!Files.exists(filled)) Files.writeString(filled, fill(server, program, args));
            String site = Files.readString(filled);
            int port = ((WebServerApplicationContext) program).getWebServer().getPort();
            var visitors = new LinkedHashMap<String, Visitor>();
            for (String who : List.of("Whole Reader", "Largest Agency", "Smallest Agency")) {
                String email = who.toLowerCase().replace(' ', '.') + "@" + site;
                visitors.put(who, new Visitor(port).signIn(email, World.PASSWORD, World.SECOND_FACTOR));
            }
            new PageTimes(visitors, Integer.parseInt(args[3]), Pattern.compile(args[5])).measure();
        }
    }

    /** @return what everybody's address ends in */
    private static String fill(EmbeddedServer server, ConfigurableApplicationContext program, String[] args)
            throws Exception {
        World world = program.getBean(Worlds.class).make();
        program.getBean(TestPacks.class).publish(world, "york-and-north-yorkshire", "york");
        var agencies = new ArrayList<UUID>();
        for (int i = 0; i < AGENCIES; i++) agencies.add(world.organisation("agency-" + i));
        UUID author = world.person("Whole Reader", "hub", "hub", Reach.WHOLE_REALM, READS);
        world.person("Largest Agency", "agency-0", "hub", Reach.OWN_AGENCY, READS);
        world.person("Smallest Agency", "agency-" + (AGENCIES - 1), "hub", Reach.OWN_AGENCY, READS);
        Map<String, Object> words = Map.of(
                "cases", Integer.parseInt(args[0]),
                "people", Integer.parseInt(args[1]),
                "seed", Integer.parseInt(args[2]),
                "realm", world.realm("hub"),
                "account", author,
                "today", LocalDate.now());
        long begun = System.nanoTime();
        try (Connection superuser = DriverManager.getConnection(
                server.address().url(), "postgres", server.address().adminPassword())) {
            new BigPartnership(superuser, words).fill("%" + world.code(), agencies);
        }
        System.out.printf("Written in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        return world.email("").substring(1);
    }

    private static ConfigurableApplicationContext start(EmbeddedServer server, Path folder) {
        Address address = server.address();
        var words = new ArrayList<>(
                List.of("--saferhub.data=" + folder, "--saferhub.secure-cookies=false", "--server.port=0"));
        address.asSettings().forEach((key, value) -> words.add("--" + key + "=" + value));
        return new SpringApplicationBuilder(SaferHub.class, Worlds.class, TestPacks.class)
                .run(words.toArray(String[]::new));
    }
}
