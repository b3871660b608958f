package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Desk;

/** Makes the accounts of the made-up people, each with a second factor of its own. */
@Component
class DemoAccounts {

    private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    private final Desk desk;
    private final Accounts accounts;

    DemoAccounts(Desk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    UUID make(String email, String name) {
        return desk.open(
                "demo: account " + email,
                actor -> accounts.find(email)
                        .orElseGet(() ->
                                accounts.create(name, email, DemoPerson.PASSWORD, DemoPerson.secondFactor(email))));
    }

    UUID of(String email) {
        return desk.open("demo: look up " + email, actor -> accounts.find(email).orElseThrow());
    }

    boolean begun() {
        return desk.open(
                "demo: was it begun",
                actor -> accounts.find(DemoPerson.all().getFirst().email()).isPresent());
    }

    /** The loader's own account is made when the last chapter is in. */
    boolean loaded() {
        return desk.open(
                "demo: is it loaded",
                actor -> accounts.find("demo-loader@service.invalid").isPresent());
    }

    void markLoaded() {
        desk.open("demo: loaded", actor -> accounts.service("demo-loader"));
    }

    void grantEverybody() {
        for (DemoPerson person : DemoPerson.all()) {
            UUID account = make(person.email(), person.name());
            desk.open(
                    "demo: grant to " + person.email(),
                    actor -> accounts.grant(
                            account,
                            person.organisation(),
                            person.partnership(),
                            person.role(),
                            person.area(),
                            SINCE,
                            null,
                            account,
                            actor.now()));
        }
    }
}
