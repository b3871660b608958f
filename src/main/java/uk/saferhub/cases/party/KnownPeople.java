package uk.saferhub.cases.party;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.people.People;
import uk.saferhub.people.PossibleMatch;

/** Somebody of the index by the reference that was typed, among people whom one may know. */
@Component
class KnownPeople {

    record Person(UUID id, String name) {}

    private final JdbcClient client;
    private final People index;

    KnownPeople(JdbcClient client, People index) {
        this.client = client;
        this.index = index;
    }

    /** Who in the index may be the same as this person; nobody where the actor may not know the person. */
    List<PossibleMatch> matches(String reference, UUID realmId, Actor actor) {
        if (reference.isEmpty() || !actor.may(Permission.READ_PERSON, realmId)) return List.of();
        return named(reference, realmId, actor, Permission.READ_PERSON)
                .map(person -> index.possibleMatches(person.id(), actor))
                .orElse(List.of());
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
