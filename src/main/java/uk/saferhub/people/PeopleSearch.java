package uk.saferhub.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Extent;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.people.entry.Holders;
import uk.saferhub.timeline.ReadLog;

/**
 * Finds people by what somebody typed (WRK-05), among those whom the actor may know and no others. Where more
 * bear the names as typed than are shown, nobody who bears one like them is looked for, since they would come after. No count
 * tells of anybody else.
 */
@Component
class PeopleSearch {

    static final int MOST_SHOWN = 25;

    /** Whoever takes part in no more records than this is searched for among those they know, and not among all who bear the name. */
    private static final int FEW = 5000;

    private final JdbcClient client;
    private final ReadLog log;
    private final ApplicationEventPublisher events;
    private final Extent extent;

    PeopleSearch(JdbcClient client, ReadLog log, ApplicationEventPublisher events, Extent extent) {
        this.extent = extent;
        this.events = events;
        this.client = client;
        this.log = log;
    }

    record Found(
            UUID id,
            String reference,
            String name,
            @Nullable String born,
            @Nullable String aliases) {}

    /** The best first; no more than {@link #MOST_SHOWN}, and one more when there are more. */
    List<Found> find(String typed, Actor actor) {
        // What was sought is logged too, and when nobody was found: a curious search is one that finds nobody.
        log.note("searched for", typed);
        events.publishEvent(new PeopleSearched(actor, typed));
        List<SearchKeys.Sought> sought = SearchKeys.sought(typed);
        if (sought.isEmpty()) return List.of();
        Sight sight = actor.sight(Permission.READ_PERSON);
        List<Found> found = found(sought, sight, Holders.of(actor));
        log.read(found.stream().limit(MOST_SHOWN).map(Found::id).toList());
        return found;
    }

    private List<Found> found(List<SearchKeys.Sought> sought, Sight sight, Holders holders) {
        if (extent.atMost(FEW, sight)) {
            String among = SearchSql.among(sight.where("known"), holders);
            return forms(among, sought, sight, holders).query(Found.class).list();
        }
        // A postcode finds some for whoever wrote it there alone, which only the last way asks.
        boolean placed = sought.stream().anyMatch(one -> one.key().startsWith("postcode "));
        List<SearchKeys.Sought> asTyped = placed ? List.of() : SearchKeys.asTyped(sought);
        List<Found> found = asTyped.isEmpty() ? List.of() : asTyped(asTyped, sight);
        return found.size() > MOST_SHOWN
                ? found
                : forms(SearchSql.anyForm(sight.where("p"), holders), sought, sight, holders)
                        .query(Found.class)
                        .list();
    }

    private List<Found> asTyped(List<SearchKeys.Sought> words, Sight sight) {
        var statement = client.sql(SearchSql.everyWord(words.size(), sight.where("p")))
                .params(sight.params())
                .param("most", MOST_SHOWN + 1);
        for (int i = 0; i < words.size(); i++)
            statement = statement.param("key_" + i, words.get(i).key());
        return statement.query(Found.class).list();
    }

    /** Every word, or all but one where three or more were typed. */
    static long least(List<SearchKeys.Sought> sought) {
        long words = sought.stream().map(SearchKeys.Sought::word).distinct().count();
        return words > 2 ? words - 1 : words;
    }

    /** The statement that finds who answers to what was sought. @param sql of {@link SearchSql}, or what asks for its plan */
    JdbcClient.StatementSpec forms(String sql, List<SearchKeys.Sought> sought, Sight sight, Holders holders) {
        return client.sql(sql)
                .params(sight.params())
                .params(holders.params())
                .param("words", sought.stream().map(SearchKeys.Sought::word).toArray(Integer[]::new))
                .param("keys", sought.stream().map(SearchKeys.Sought::key).toArray(String[]::new))
                .param("weights", sought.stream().map(SearchKeys.Sought::weight).toArray(Integer[]::new))
                .param("least", least(sought))
                .param("most", MOST_SHOWN + 1);
    }
}
