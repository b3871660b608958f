package uk.saferhub.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.web.Words;

/** What people need in order to be understood, for whoever writes to them or visits them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Needs {

    private final JdbcClient client;

    Needs(JdbcClient client) {
        this.client = client;
    }

    /** A sentence for each need of these people, of those whom the actor may know: "Joan Adeyemi: Interpreter, Yoruba". */
    public List<String> of(Collection<UUID> people, Actor actor) {
        Sight sight = actor.sight(Permission.READ_PERSON);
        Words words = Words.of(Needs.class);
        return client.sql("""
                select n.name, n.kind, n.words from person_need_label n join person p on p.id = n.person_id
                where n.person_id = any (:people) and %s
                order by n.name, n.person_id, n.kind, n.words
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> row.getString("name") + ": "
                        + said(Need.Kind.valueOf(row.getString("kind")), row.getString("words"), words))
                .list();
    }

    static String said(Need.Kind kind, String what, Words words) {
        return words.of(kind) + ", " + what;
    }
}
