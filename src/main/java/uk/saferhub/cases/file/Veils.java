package uk.saferhub.cases.file;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.files.Folder;
import uk.saferhub.kernel.HeldWords;

/** What one reader of a case is not told of those harmed in it. Asks nothing of the database for whoever reads who they are. */
@Component
public class Veils {

    private record Part(UUID id, UUID personId, String role, UUID organisationId) {}

    private final JdbcClient client;

    Veils(JdbcClient client) {
        this.client = client;
    }

    /** Whoever is or was in the case as harmed, unless a body of the reader's named them there. */
    public Veil of(HubCase hubCase, Actor actor) {
        return hubCase.readsHarmed() ? Veil.NONE : over(hubCase.id(), CaseFile.organisations(hubCase, actor));
    }

    /** As above, of the case that something hangs on. */
    public Veil of(Folder folder, Actor actor) {
        Mask harmed = Mask.of(actor, Permission.READ_HARMED, Permission.READ_CASE);
        boolean reads = client.sql(
                        "select exists (select from hub_case c where c.id = :case and " + harmed.reads("c") + ")")
                .params(harmed.params())
                .param("case", folder.record().id())
                .query(Boolean.class)
                .single();
        return reads ? Veil.NONE : over(folder.record().id(), folder.bodies());
    }

    private Veil over(UUID caseId, List<UUID> own) {
        List<Part> all = client.sql("select id, person_id, role, organisation_id from case_party where case_id = :case")
                .param("case", caseId)
                .query(Part.class)
                .list();
        List<Part> held = all.stream()
                .filter(part -> Side.of(part.role()) == Side.HARMED && !own.contains(part.organisationId()))
                .toList();
        if (held.isEmpty()) return Veil.NONE;
        Set<UUID> named = all.stream()
                .filter(part -> !held.contains(part))
                .map(Part::personId)
                .collect(Collectors.toSet());
        Set<UUID> people = held.stream()
                .map(Part::personId)
                .filter(person -> !named.contains(person))
                .collect(Collectors.toSet());
        return new Veil(held.stream().map(Part::id).collect(Collectors.toSet()), people, names(people));
    }

    private HeldWords names(Set<UUID> people) {
        if (people.isEmpty()) return HeldWords.NONE;
        return HeldWords.of(client.sql("""
                select name from person_label where id = any (:people)
                union select words from person_words_label where person_id = any (:people) and kind in ('given', 'family', 'phone', 'email', 'number', 'name')
                """)
                .param("people", people.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }
}
