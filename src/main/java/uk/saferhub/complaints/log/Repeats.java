package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Sight;
import uk.saferhub.configuration.ComplaintTerms;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Words;

/** Places and callers that come again, most often first. */
@Component
class Repeats {

    private static final int MOST = 100;
    private static final Words WORDS = Words.of(Repeats.class);

    /**
     * A place or a caller.
     *
     * @param name as last written; of a caller, whom to ask where the reader does not read who it is
     * @param complaints how many since the day asked from
     * @param qualifying how many of them, each incident once for each reporter, would count for an ASB case review today
     * @param latest reference of the newest; of the newest whose caller the reader reads, where there is one
     * @param latestId of the same: whose words are shown
     */
    record Again(String name, int complaints, int qualifying, LocalDate lastOn, String latest, UUID latestId) {}

    private final JdbcClient client;
    private final ReadLog log;

    Repeats(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    List<Again> places(Actor actor, LocalDate since, LocalDate counting) {
        return by("place_key", "c.place", actor, since, counting, false);
    }

    List<Again> callers(Actor actor, LocalDate since, LocalDate counting) {
        return by("caller_key", "coalesce(c.reporter, c.contact)", actor, since, counting, true);
    }

    /** The first day whose complaints an application of today would count. */
    static LocalDate counting(ComplaintTerms terms, LocalDate today) {
        return today.minusMonths(terms.appliedWithin()).plusDays(1);
    }

    /** @param masked whether it tells who complained: then a name is told where the reader reads it of one of the complaints */
    private List<Again> by(String key, String name, Actor actor, LocalDate since, LocalDate counting, boolean masked) {
        Sight sight = actor.sight();
        Mask mask = Mask.of(actor, Permission.READ_REPORTER, Permission.READ_COMPLAINT);
        String read =
                masked ? "(" + mask.reads("e") + " or " + mask.own("e.realm_id", "o.organisation_id") + ")" : "true";
        List<Again> again = client.sql("""
            select coalesce(a.name, :held || a.body) as name, a.complaints, a.qualifying, a.last_on, a.latest, a.latest_id from (
              select (array_agg(%2$s order by c.received_on desc) filter (where %4$s))[1] as name,
                     (array_agg(b.name order by c.received_on desc, e.reference))[1] as body, count(*)::int as complaints,
                     count(distinct (coalesce(c.happened_on, c.received_on), c.kind, c.place_key, coalesce(c.caller_key, '')))
                       filter (where c.made_in_time and c.received_on >= :counting)::int as qualifying,
                     max(c.received_on) as last_on,
                     coalesce((array_agg(e.reference order by c.received_on desc, e.reference) filter (where %4$s))[1],
                              (array_agg(e.reference order by c.received_on desc, e.reference))[1]) as latest,
                     coalesce((array_agg(e.id order by c.received_on desc, e.reference) filter (where %4$s))[1],
                              (array_agg(e.id order by c.received_on desc, e.reference))[1]) as latest_id
              from complaint c join entry_label e using (id) join entry_owner_label o on o.id = e.id
              join organisation_label b on b.id = o.organisation_id
              where c.%1$s is not null and c.received_on >= :since and %3$s
              group by c.realm_id, c.%1$s having count(*) > 1) a
            order by a.qualifying desc, a.complaints desc, 1 limit :most
            """.formatted(key, name, sight.where("e"), read))
                .params(sight.params())
                .params(mask.params())
                .param("held", WORDS.text("held", ""))
                .param("since", since)
                .param("counting", counting)
                .param("most", MOST)
                .query(Again.class)
                .list();
        log.read(again.stream().map(Again::latestId).toList());
        return again;
    }
}
