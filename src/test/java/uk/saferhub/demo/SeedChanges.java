package uk.saferhub.demo;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.testing.TestDatabase;

/** Changes to the demonstration's records, each by a person who may make it and through its use case. */
abstract class SeedChanges {

    @Autowired
    Desk desk;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    DemoPlaces places;

    abstract List<SeedChange> all();

    <T> T ask(String who, Permission permission, Function<Actor, T> work) {
        return desk.serve(accounts.of(who + "@demo.example"), permission, "test", work);
    }

    void as(String who, Permission permission, Consumer<Actor> work) {
        ask(who, permission, actor -> {
            work.accept(actor);
            return true;
        });
    }

    /** The first value that SQL finds; the demonstration gives out references at random. */
    static String found(String sql) {
        return TestDatabase.owner().sql(sql).query(String.class).list().getFirst();
    }
}
