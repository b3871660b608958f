package uk.saferhub.testing;

import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import uk.saferhub.demo.Demo;
import uk.saferhub.demo.DemoPerson;

/** The demonstration, loaded once into the test run's database: both packs, made-up people, and their history. */
@TestComponent
public class Demonstration {

    private final Demo demo;

    Demonstration(Demo demo) {
        this.demo = demo;
    }

    /** Loads it unless it is loaded. */
    public synchronized void load() {
        try {
            demo.load(step -> {});
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Somebody of the demonstration at a browser, signed in. @param who the part of the address before the @ */
    public static Visitor visitor(int port, String who) {
        String email = who + "@demo.example";
        // A code works once, and tests sign the same person in more often than every half minute.
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", email)
                .update();
        return new Visitor(port).signIn(email, DemoPerson.PASSWORD, DemoPerson.secondFactor(email));
    }
}
