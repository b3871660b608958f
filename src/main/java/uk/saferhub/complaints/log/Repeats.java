package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.configuration.ComplaintTerms;

/** Places and callers that come again, most often first. */
@Component
class Repeats {

    private static final int MOST = 100;

    /**
     * A place or a caller.
     *
     * @param name as last written
     * @param complaints how many since the day asked from
     * @param qualifying how many of them, each incident once for each reporter, would count for an ASB case review today
     * @param latest reference of the newest
     */
    record Again(String name, int complaints, int qualifying, LocalDate lastOn, String latest) {}

    private final JdbcClient client;

    Repeats(JdbcClient client) {
        this.client = client;
    }

    List<Again> places(Actor actor, LocalDate since, LocalDate counting) {
        return by("place_key", "c.place", actor, since, counting);
    }

    List<Again> callers(Actor actor, LocalDate since, LocalDate counting) {
        return by("reporter_key", "coalesce(c.reporter, c.contact)", actor, since, counting);
    }

    /** The first day whose complaints an application of today would count. */
    static LocalDate counting(ComplaintTerms terms, LocalDate today) {
        return today.minusMonths(terms.appliedWithin()).plusDays(1);
    }

    private List<Again> by(String key, String name, Actor actor, LocalDate since, LocalDate counting) {
        Sight sight = actor.sight();
        return client.sql("""
                select (array_agg(%2$s order by c.received_on desc))[1] as name, count(*)::int as complaints,
                       count(distinct (coalesce(c.happened_on, c.received_on), c.kind, c.place_key, coalesce(c.reporter_key, '')))
                         filter (where c.made_in_time and c.received_on >= :counting)::int as qualifying,
                       max(c.received_on) as last_on,
                       (array_agg(e.reference order by c.received_on desc, e.reference))[1] as latest
                from complaint c join entry_label e using (id)
                where c.%1$s is not null and c.received_on >= :since and %3$s
                group by c.realm_id, c.%1$s having count(*) > 1
                order by qualifying desc, complaints desc, name limit :most
                """.formatted(key, name, sight.where("e")))
                .params(sight.params())
                .param("since", since)
                .param("counting", counting)
                .param("most", MOST)
                .query(Again.class)
                .list();
    }
}
