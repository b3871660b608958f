package uk.saferhub.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import uk.saferhub.SaferHub;

/**
 * A test against the whole program on a real PostgreSQL. All such tests of a JVM share one server, one database and one
 * started program, because starting takes seconds; each makes a {@link World} of its own (a partnership with a random code),
 * so that none meets another's records.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SaferHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Worlds.class, Demonstration.class, TestPacks.class, QuickPasswords.class})
public @interface SaferHubTest {}
