package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestCode;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class SignInTest {

    @Autowired
    Worlds worlds;

    @Autowired
    FormKeys keys;

    @Autowired
    JdbcClient client;

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

    /** ACC-01: a form's key belongs to the one it was issued to. */
    @Test
    void aFormWithoutItsKeyOrWithAnothersKeyIsRefused() {
        World world = worlds.make();
        world.person("One", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        world.person("Two", "council", "hub", Reach.WHOLE_REALM, Permission.READ_HOME);
        String foreign = keys.issue(world.as(account(world.email("Two")), Permission.READ_HOME, Actor::accountId));
        UUID one = account(world.email("One"));
        assertThat(keys.owner(foreign)).isPresent().isNotEqualTo(Optional.of(one));
        assertThat(keys.owner(foreign.replace(foreign.substring(0, 4), "0000"))).isEmpty();
        assertThat(keys.owner(null)).isEmpty();
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

    private UUID account(String email) {
        return client.sql("select id from account where email = :email")
                .param("email", email.toLowerCase())
                .query(UUID.class)
                .single();
    }
}
