package uk.saferhub.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;

/** Records whose time is over, within what the reader sees: one statement for the list and its numbers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueList {

    static final int MOST = 50;

    private static final String MATCHED = """
            with rule as (
              select * from unnest(:realms::uuid[], :subjects::text[], :due::date[], :ended::date[])
                as r (realm_id, subject, due_before, ended_before)
            ), ended as (
              select * from case_retention_label union all select * from referral_retention_label
              union all select * from complaint_retention_label union all select * from street_retention_label
              union all select * from operation_retention_label
              union all select * from passed_retention_label union all select * from notice_retention_label
              union all select * from order_retention_label union all select * from prosecution_retention_label
              union all select * from meeting_retention_label union all select * from channel_retention_label
              union all select * from review_retention_label union all select * from contract_retention_label
              union all select * from analysis_retention_label union all select * from request_retention_label
              union all select * from bridged_retention_label union all select * from person_retention_label
              union all select * from index_retention_label
            ), matched as materialized (
              select e.id, e.realm_id, e.area_id, e.kind, e.reference, e.subject, e.trigger_on, e.ended_on, o.open_why,
                     h.placed_at as held_at, d.reference as decision, d.next_review_on, e.trigger_on - r.due_before as late,
                     case when h.placed_at is not null then 'HELD'
                          when d.step = 'APPROVED' then 'APPROVED'
                          when d.decision = 'DISPOSE' and d.step is null then 'PROPOSED'
                          when o.open_why is not null then 'OPEN'
                          when d.next_review_on > :today then 'KEPT'
                          when d.next_review_on is not null then 'REVIEW' else 'DUE' end as standing
              from ended e join rule r on r.realm_id = e.realm_id and r.subject = e.subject
               and e.trigger_on <= r.due_before and e.ended_on <= r.ended_before
              cross join lateral (
                select coalesce(e.open_why, case when exists (
                  select from action_label a where a.id = e.id and a.is_open) then 'An action is open.'
                  when exists (select from record_sought_label k where k.reference = e.reference and k.realm_id = e.realm_id)
                  then 'It was found for somebody who asks what is held of them.'
                  when exists (select from case_party_label p join person_restriction_label r on r.person_id = p.person_id
                               where p.case_id = e.id) then 'What is held of somebody in it is restricted by law.' end) as open_why) o
              left join lateral (
                select min(l.placed_at) as placed_at from legal_hold l where l.record_id in (e.id, e.with_id) and l.lifted_at is null) h on true
              left join lateral (
                select p.reference, p.decision, p.next_review_on,
                       (select min(s.step) from disposal_step s where s.disposal_id = p.id and s.step <> 'REFUSED') as step,
                       exists (select from disposal_step s where s.disposal_id = p.id and s.step = 'DONE') as done
                from disposal p where p.record_id = e.id
                 and not exists (select from disposal_step s where s.disposal_id = p.id and s.step = 'REFUSED')
                 -- Whoever agreed looked at what was there then: what was opened again, or written in since, is looked at anew.
                 and (p.decision = 'KEEP' or exists (select from disposal_step s where s.disposal_id = p.id and s.step = 'DONE')
                   or p.trigger_on = e.trigger_on and not exists (
                     select from written_label w where w.record_id = e.id and w.known_at > p.decided_at
                       and w.verb not in ('disposal_proposed', 'disposal_approved', 'legal_hold_placed', 'legal_hold_lifted')))
                order by p.decided_at desc, p.id desc limit 1) d on true
              where not coalesce(d.done, false) and not (e.subject = 'PERSON' and person_is_used(e.id))
                and not (e.subject = 'INDEX_ENTRY' and index_entry_is_used(e.kind, e.id)) and %s)
            """;

    private final JdbcClient client;

    DueList(JdbcClient client) {
        this.client = client;
    }

    /** @param counts how many of each standing, of all that the reader sees and not only of what is listed */
    record Found(List<DueRecord> records, Map<Standing, Integer> counts) {}

    /**
     * What somebody is to decide on comes first, then the most overdue; at most {@link #MOST} of each standing.
     *
     * @param only one standing; null for all
     */
    Found find(Actor actor, List<RulesInForce.InForce> rules, @Nullable Standing only) {
        var counts = new HashMap<Standing, Integer>();
        List<DueRecord> records = client
                .sql(MATCHED.formatted(actor.sight().where("e")) + """
                select m.*, c.standing as counted, c.n from (
                  select standing, count(*)::int as n from matched group by standing) c
                left join lateral (
                  select * from (select x.*, row_number() over (order by x.late, x.reference) as place from matched x
                                 where :only = '' or x.standing = :only) y
                  where y.standing = c.standing and y.place <= :most) m on true
                order by m.standing not in ('DUE', 'REVIEW', 'PROPOSED'), m.late, m.reference
                """)
                .params(params(actor, rules))
                .param("only", only == null ? "" : only.name())
                .param("most", MOST)
                .query((row, n) -> {
                    counts.put(Standing.valueOf(row.getString("counted")), row.getInt("n"));
                    return row.getString("reference") == null ? Optional.<DueRecord>empty() : Optional.of(due(row));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new Found(records, counts);
    }

    /** Those of these records whose time is over and which may be seen. */
    List<DueRecord> named(Actor actor, List<RulesInForce.InForce> rules, Collection<String> references) {
        return client.sql(MATCHED.formatted("e.reference = any (:references::text[]) and "
                                + actor.sight().where("e"))
                        + "select * from matched")
                .params(params(actor, rules))
                .param("references", references.stream().collect(Collectors.joining(",", "{", "}")))
                .query((row, n) -> due(row))
                .list();
    }

    private static Map<String, Object> params(Actor actor, List<RulesInForce.InForce> all) {
        List<RulesInForce.InForce> rules =
                all.stream().filter(RulesInForce.InForce::counts).toList();
        LocalDate today = actor.today();
        Sight sight = actor.sight();
        var params = new HashMap<>(sight.params());
        params.put("today", today);
        params.put("realms", array(rules, rule -> rule.realmId()));
        params.put("subjects", array(rules, rule -> rule.rule().record().name()));
        params.put("due", array(rules, rule -> Periods.newestDue(rule.rule(), today)));
        params.put("ended", array(rules, rule -> Periods.newestEnd(rule.rule(), today)));
        return params;
    }

    private static String array(List<RulesInForce.InForce> rules, Function<RulesInForce.InForce, Object> what) {
        return rules.stream().map(what).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static DueRecord due(ResultSet row) throws SQLException {
        java.sql.Timestamp held = row.getTimestamp("held_at");
        return new DueRecord(
                row.getObject("id", java.util.UUID.class),
                row.getObject("realm_id", java.util.UUID.class),
                row.getObject("area_id", java.util.UUID.class),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("subject"),
                row.getObject("trigger_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("open_why"),
                held == null ? null : held.toInstant().atZone(Actor.LONDON).toLocalDate(),
                row.getString("decision"),
                row.getObject("next_review_on", LocalDate.class),
                Standing.valueOf(row.getString("standing")));
    }
}
