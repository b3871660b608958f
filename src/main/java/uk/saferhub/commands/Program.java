package uk.saferhub.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.saferhub.SaferHub;

/** Starts the program in this process: with its pages, or for one command without them. */
final class Program {

    private Program() {}

    /** Work for a started program. */
    interface Work {
        int in(ConfigurableApplicationContext program) throws Exception;
    }

    /** Runs one command's work, in a program without pages. */
    static int run(Where where, Work work) throws Exception {
        try (Where.Opened opened = where.open();
                ConfigurableApplicationContext program = start(opened, WebApplicationType.NONE, Map.of())) {
            return work.in(program);
        }
    }

    static ConfigurableApplicationContext start(
            Where.Opened opened, WebApplicationType kind, Map<String, Object> further) {
        return application(opened, kind, further).run();
    }

    private static SpringApplicationBuilder application(
            Where.Opened opened, WebApplicationType kind, Map<String, Object> further) {
        var settings = new HashMap<String, Object>();
        opened.address().asSettings().forEach((name, value) -> settings.put(name.toString(), value));
        settings.put("saferhub.data", opened.data().toAbsolutePath().normalize().toString());
        settings.putAll(further);
        return new SpringApplicationBuilder(SaferHub.class)
                .web(kind)
                // Standard output is the command's answer, which scripts read.
                .logStartupInfo(false)
                .properties(settings);
    }

    /** Does something before the pages can be asked for, then stays until the process is told to end. */
    static int stay(Where.Opened opened, Map<String, Object> further, Callable<Void> ready, Work first)
            throws Exception {
        ConfigurableApplicationContext program = application(opened, WebApplicationType.SERVLET, further)
                .initializers(made -> made.getBeanFactory()
                        .registerSingleton(
                                "beforeThePages", new BeforeThePages((ConfigurableApplicationContext) made, first)))
                .run();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program, opened)));
        ready.call();
        Thread.currentThread().join();
        return 0;
    }

    private static void end(ConfigurableApplicationContext program, Where.Opened opened) {
        try {
            program.close();
            opened.close();
        } catch (Exception late) {
            System.err.println("saferhub: " + late.getMessage());
        }
    }
}
