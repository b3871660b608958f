package uk.saferhub;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import uk.saferhub.commands.CommandLineStart;

/** The program: one Spring Boot application over one PostgreSQL database, started by its command line. */
@SpringBootApplication
public class SaferHub {

    public static void main(String[] args) {
        System.exit(CommandLineStart.run(args));
    }

    /** Clockwork runs in the web program only: a command does one thing and ends. */
    @Configuration
    @EnableScheduling
    @ConditionalOnWebApplication
    static class Clockwork {}
}
