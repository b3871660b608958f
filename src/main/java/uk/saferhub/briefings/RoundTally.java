package uk.saferhub.briefings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came of rounds, in numbers. Nothing of it tells of a person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundTally {

    /** @param finished of the actions */
    record Tally(UUID id, int briefings, int held, int notHeld, int maps, int perceptions, int actions, int finished) {

        /** "21 briefings, 18 held, 9 perceptions, 6 actions, 4 finished". */
        String words() {
            return "%s, %d held, %s, %s, %d finished"
                    .formatted(
                            many(briefings, "briefing"),
                            held,
                            many(perceptions, "perception"),
                            many(actions, "action"),
                            finished);
        }

        private static String many(int count, String what) {
            return count + " " + what + (count == 1 ? "" : "s");
        }
    }

    private final JdbcClient client;

    RoundTally(JdbcClient client) {
        this.client = client;
    }

    /** In one query, by the round's key. The caller has decided that the rounds may be seen. */
    Map<UUID, Tally> of(Collection<UUID> rounds) {
        List<Tally> tallies = client.sql("""
                select r.id,
                  (select count(*) from ward_briefing b where b.round_id = r.id)::int as briefings,
                  (select count(*) from ward_briefing b where b.round_id = r.id and b.held_on is not null)::int as held,
                  (select count(*) from ward_briefing b where b.round_id = r.id and b.not_held_reason is not null)::int as not_held,
                  (select count(*) from ward_briefing b where b.round_id = r.id and b.content like '%"noMap":""%')::int as maps,
                  (select count(*) from perception p join ward_briefing b on b.id = p.briefing_id where b.round_id = r.id)::int as perceptions,
                  (select count(*) from briefing_action l join ward_briefing b on b.id = l.briefing_id
                     join action_label a on a.action_id = l.action_id
                    where b.round_id = r.id and a.status <> 'WITHDRAWN')::int as actions,
                  (select count(*) from briefing_action l join ward_briefing b on b.id = l.briefing_id
                     join action_label a on a.action_id = l.action_id
                    where b.round_id = r.id and a.status = 'DONE')::int as finished
                from briefing_round r where r.id = any (:rounds::uuid[])
                """)
                .param("rounds", rounds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(Tally.class)
                .list();
        return tallies.stream().collect(Collectors.toMap(Tally::id, tally -> tally));
    }
}
