package uk.saferhub.cases.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** Somebody of the index by the reference that was typed, among people whom one may know. */
@Component
class KnownPeople {

    record Person(UUID id, String name) {}

    private final JdbcClient client;

    KnownPeople(JdbcClient client) {
        this.client = client;
    }

    Optional<Person> named(String reference, UUID realmId, Actor actor, Permission permission) {
        var sight = actor.sight(permission);
        return client.sql(
                        "select p.id, p.name from person_label p where p.reference = :reference and p.realm_id = :realm and "
                                + sight.where("p"))
                .param("reference", reference)
                .param("realm", realmId)
                .params(sight.params())
                .query(Person.class)
                .optional();
    }
}
