package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class SignInTest {

    @Autowired
    Worlds worlds;

    @LocalServerPort
    int port;

    @Test
    void passwordAndCodeOpenTheDoor() {
        World world = worlds.make();
        world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        Visitor.Page page = new Visitor(port).signIn(world, "Hub officer").get("/me/access");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Everything in your area").contains("see one's own day");
    }

    @Test
    void withoutTheSecondFactorNothingOpens() {
        World world = worlds.make();
        world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        var visitor = new Visitor(port);
        visitor.submit(
                visitor.get("/sign-in"),
                "/sign-in",
                Map.of("email", world.email("Hub officer"), "password", World.PASSWORD));
        assertThat(visitor.get("/me/access").path()).isEqualTo("/sign-in");
    }

    @Test
    void wrongPasswordAndNoSuchAccountGiveTheSamePage() {
        World world = worlds.make();
        world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        assertThat(refused(world.email("Hub officer"))).isEqualTo(refused(world.email("Nobody")));
    }

    @Test
    void theEleventhGuessIsRefusedEvenWithTheRightPassword() {
        World world = worlds.make();
        world.person("Guessed", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        for (int guess = 0; guess < 10; guess++) refused(world.email("Guessed"));
        var visitor = new Visitor(port);
        Visitor.Page page = visitor.submit(
                visitor.get("/sign-in"),
                "/sign-in",
                Map.of("email", world.email("Guessed"), "password", World.PASSWORD));
        assertThat(page.status()).isEqualTo(429);
    }

    @Test
    void aCodeWorksOnce() {
        World world = worlds.make();
        world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        new Visitor(port).signIn(world, "Hub officer");
        var second = new Visitor(port);
        Visitor.Page asked = second.submit(
                second.get("/sign-in"),
                "/sign-in",
                Map.of("email", world.email("Hub officer"), "password", World.PASSWORD));
        Visitor.Page again = second.submit(
                asked,
                "/sign-in/code",
                Map.of("code", TestCode.at(World.SECOND_FACTOR, System.currentTimeMillis() / 30000 - 1)));
        assertThat(again.status()).isEqualTo(400);
    }

    @Test
    void theCodeOfRfc6238() {
        assertThat(Totp.code("12345678901234567890".getBytes(), 59 / 30)).isEqualTo("287082");
    }

    private String refused(String email) {
        var visitor = new Visitor(port);
        Visitor.Page page = visitor.submit(
                visitor.get("/sign-in"), "/sign-in", Map.of("email", email, "password", "not the password"));
        assertThat(page.status()).isEqualTo(400);
        return page.body().replace(email, "").replaceAll("value=\"[^\"]*\"", "");
    }
}
