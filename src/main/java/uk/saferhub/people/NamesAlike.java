package uk.saferhub.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Sight;

/** Who of a register bears a name like one of these: as it is spelt, as it sounds, or one slip apart, in any order of its words. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NamesAlike {

    private static final int MOST_OF_A_NAME = 100;

    private final JdbcClient client;

    NamesAlike(JdbcClient client) {
        this.client = client;
    }

    /** The best of each name, by what its words weigh; one statement a name. The caller notes whom it shows. */
    public Set<UUID> of(Collection<String> names, UUID realmId, Sight sight) {
        var alike = new LinkedHashSet<UUID>();
        for (String name : names) {
            List<SearchKeys.Sought> sought = SearchKeys.sought(name);
            if (sought.isEmpty()) continue;
            alike.addAll(client.sql("""
                    select found.person_id from (
                      select k.person_id, count(distinct s.word) as words, sum(s.weight) as weight
                      from unnest(:words::integer[], :keys::text[], :weights::integer[]) as s (word, key, weight)
                      join person_search_key k on k.realm_id = :realm and k.key = s.key
                      group by k.person_id having count(distinct s.word) >= :least) found
                    join person p on p.id = found.person_id where %s
                    order by found.words desc, found.weight desc, p.name, p.id limit :most
                    """.formatted(sight.where("p")))
                    .params(sight.params())
                    .param("words", sought.stream().map(SearchKeys.Sought::word).toArray(Integer[]::new))
                    .param("keys", sought.stream().map(SearchKeys.Sought::key).toArray(String[]::new))
                    .param(
                            "weights",
                            sought.stream().map(SearchKeys.Sought::weight).toArray(Integer[]::new))
                    .param("realm", realmId)
                    .param("least", PeopleSearch.least(sought))
                    .param("most", MOST_OF_A_NAME)
                    .query(UUID.class)
                    .list());
        }
        return alike;
    }
}
