package uk.saferhub.cases.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;

/**
 * The cases for a meeting on a day, the highest score first (HUB-07): those whose review is due by then, and those of a band
 * that goes to the meeting and that were never reviewed. One query.
 */
@Component
class AgendaList {

    private static final int MOST = 60;

    /**
     * @param firstTime whether it comes for its band and not for its review
     * @param before the score before the newest, null where there is none
     * @param late open actions past their day
     * @param owing agencies that were asked what they know and have not said, by name; null where there is none
     */
    record Row(
            UUID id,
            String reference,
            String title,
            String lead,
            @Nullable String officer,
            @Nullable Integer score,
            @Nullable Integer before,
            @Nullable String band,
            @Nullable LocalDate nextReviewOn,
            boolean firstTime,
            int open,
            int late,
            @Nullable String owing) {

        Row named(String told) {
            return new Row(
                    id,
                    reference,
                    told,
                    lead,
                    officer,
                    score,
                    before,
                    band,
                    nextReviewOn,
                    firstTime,
                    open,
                    late,
                    owing);
        }
    }

    private final JdbcClient client;
    private final HeldNames names;

    AgendaList(JdbcClient client, HeldNames names) {
        this.names = names;
        this.client = client;
    }

    /** @param hub a code, empty for every hub. @param panel codes of bands that go to the meeting */
    List<Row> of(String hub, LocalDate by, List<String> panel, Actor actor) {
        var sight = actor.sight();
        var rows = client.sql("""
                select c.id, c.reference, c.title, o.name as lead, p.name as officer, c.score,
                  (select s.score from case_score s where s.case_id = c.id and s.score is not null and s.withdrawn_at is null
                   order by s.held_on desc, s.id desc offset 1 limit 1) as before,
                  c.band, c.next_review_on, c.next_review_on > :by as first_time,
                  (select count(*) from action_label a where a.id = c.id and a.is_open)::int as open,
                  (select count(*) from action_label a where a.id = c.id and a.is_open and a.due_on < :today)::int as late,
                  (select string_agg(w.name, ', ' order by w.name) from case_agency g
                   join organisation_label w on w.id = g.organisation_id
                   where g.case_id = c.id and g.left_on is null and g.answer_due_on is not null
                     and g.answered_on is null) as owing
                from hub_case c
                join organisation_label o on o.id = c.lead_organisation_id
                left join account_label p on p.id = c.lead_account_id
                where c.closed_on is null and (:hub = '' or c.hub = :hub)
                  and (c.next_review_on <= :by
                    or c.band = any (:panel) and not exists (
                      select 1 from case_score s where s.case_id = c.id and s.occasion = 'REVIEW' and s.withdrawn_at is null))
                  and %s
                order by c.score desc nulls last, c.next_review_on, c.reference limit :most
                """.formatted(sight.where("c")))
                .params(sight.params())
                .param("by", by)
                .param("today", actor.today())
                .param("hub", hub)
                .param("panel", panel.toArray(String[]::new))
                .param("most", MOST)
                .query(Row.class)
                .list();
        return names.told(rows, Row::id, (row, words) -> row.named(words.in(row.title())), actor);
    }
}
