package uk.saferhub.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.timeline.ReadLog;

/**
 * Whether some words name somebody of the index: for titles, which stand in tabs, lists and agendas (UXA-04), and for minutes, which
 * people read who read no case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NamesInText {

    /** A title has some twenty words, a decision or the note of a meeting some hundred; what comes after is not looked at. */
    private static final int MOST_WORDS = 400;

    private record Named(UUID id, String name) {}

    private final JdbcClient client;
    private final ReadLog log;

    NamesInText(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /**
     * Those whom the actor may know and two of whose names stand side by side in the words, in either order, without regard to
     * capitals and accents. Nobody else: whom one may not know, one does not learn of here.
     *
     * @return a name of each, as the index has it; at most three
     */
    public List<String> of(String words, Actor actor) {
        List<String> keys = SearchKeys.whole(words.replaceAll("[^\\p{L}'’\\s-]", " ")).stream()
                .limit(MOST_WORDS)
                .toList();
        if (keys.size() < 2) return List.of();
        var sight = actor.sight(Permission.READ_PERSON);
        List<Named> found = client.sql("""
                select distinct p.id, p.name
                from unnest(:first::text[], :second::text[]) as pair (one, other)
                join person_search_key k on k.key = pair.one
                join person_search_key l on l.person_id = k.person_id and l.key = pair.other
                join person p on p.id = k.person_id
                where %s and pair.one <> pair.other order by p.name, p.id limit 3
                """.formatted(sight.where("p")))
                .params(sight.params())
                .param("first", keys.subList(0, keys.size() - 1).toArray(String[]::new))
                .param("second", keys.subList(1, keys.size()).toArray(String[]::new))
                .query(Named.class)
                .list();
        log.read(found.stream().map(Named::id).toList());
        return found.stream().map(Named::name).distinct().toList();
    }
}
