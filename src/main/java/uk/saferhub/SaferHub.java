package uk.saferhub;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The program: one Spring Boot application over one PostgreSQL database. {@code commands} starts it. Accounts are SaferHub's
 * own, so Spring Security shall not make one up. Beans bear their whole class name, so that two modules may each have a
 * {@code ShowController}.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SaferHub {

    /** Clockwork runs in the web program only: a command does one thing and ends. */
    @Configuration
    @EnableScheduling
    @ConditionalOnWebApplication
    static class Clockwork {}
}
