package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.people.NamesInText;

/** Whom the words of a file mean, among people whom the actor may know. */
@Component
public class Found {

    private final KnownPeople people;
    private final NamesInText names;
    private final JdbcClient client;

    Found(KnownPeople people, NamesInText names, JdbcClient client) {
        this.people = people;
        this.names = names;
        this.client = client;
    }

    public Optional<UUID> person(String reference, UUID realmId, Actor actor) {
        return people.named(reference, realmId, actor, Permission.READ_PERSON).map(KnownPeople.Person::id);
    }

    public Optional<OpenedCase> hubCase(String reference, UUID realmId, Actor actor) {
        var sight = actor.sight(Permission.READ_CASE);
        return client.sql("select c.id, c.reference from hub_case c where c.reference = :reference and c.realm_id ="
                        + " :realm and "
                        + sight.where("c"))
                .params(sight.params())
                .param("reference", reference)
                .param("realm", realmId)
                .query(OpenedCase.class)
                .optional();
    }

    public boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest) {
        return people.mayBeBorn(person, earliest, latest);
    }

    public Optional<String> named(String title, Actor actor) {
        return names.of(title, actor).stream().findFirst();
    }
}
