package uk.saferhub.cases.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.people.Described;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.PossibleMatch;
import uk.saferhub.people.entry.Links;

/** Somebody of the index by the reference that was typed, among people whom one may know. */
@Component
class KnownPeople {

    record Person(UUID id, String name) {}

    private final JdbcClient client;
    private final People index;
    private final Links links;

    KnownPeople(JdbcClient client, People index, Links links) {
        this.client = client;
        this.index = index;
        this.links = links;
    }

    /** Places, things and groups of the index that a case has to do with, of those that the actor may know. */
    List<Links.Link> linkedTo(UUID caseId, Actor actor) {
        return actor.may(Permission.READ_PERSON) ? links.to(caseId, actor) : List.of();
    }

    /** Who in the index may be the same as this person; nobody where the actor may not know the person. */
    List<PossibleMatch> matches(String reference, UUID realmId, Actor actor) {
        if (reference.isEmpty() || !actor.may(Permission.READ_PERSON, realmId)) return List.of();
        return named(reference, realmId, actor, Permission.READ_PERSON)
                .map(person -> index.possibleMatches(person.id(), actor))
                .orElse(List.of());
    }

    /** Whether what is known of somebody's birth, if anything, leaves room for a day of these. The caller may know the person. */
    boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest) {
        return client.sql("""
                select not exists (select from person_traits_label t
                  where t.id = :person and (t.earliest > :latest or t.latest < :earliest))
                """)
                .param("person", person)
                .param("earliest", earliest)
                .param("latest", latest)
                .query(Boolean.class)
                .single();
    }

    /** Enters somebody whom the index does not hold yet. */
    PersonEntry add(Described somebody, UUID realmId, UUID areaId, Actor actor) {
        return index.add(somebody, realmId, areaId, actor);
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
