package uk.saferhub.cases.sample;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** Which cases a month's sample holds, and what supervisors found. */
@Component
class SampleStore {

    /** How many live cases a month's sample holds. */
    static final int SIZE = 5;

    /** A case of the sample. @param score of this month's sample, null until somebody has looked */
    record Drawn(
            UUID id,
            String reference,
            String title,
            String hub,
            @Nullable String officer,
            @Nullable Integer score,
            @Nullable Integer most) {

        Drawn named(String told) {
            return new Drawn(id, reference, told, hub, officer, score, most);
        }
    }

    /** @param percent of what could be scored, over all samples of the month */
    record Month(LocalDate month, int cases, int percent) {}

    record Sample(
            UUID sheetId, LocalDate heldOn, int score, int most, String bandLabel, String words, String account) {}

    // From a place that the month's name gives, on to the end and then from the beginning: each half ends with the
    // first few.
    private static final String DRAWN = """
            select c.id, c.reference, c.title, c.hub, p.name as officer, s.score, s.most
            from (
              (select 1 as half, c.drawn_by, c.id, c.reference, c.title, c.hub, c.lead_account_id from hub_case c
               where c.drawn_by >= hashtextextended(:month, 0) and c.opened_on < :first
                 and (c.closed_on is null or c.closed_on >= :first) and %1$s
               order by c.drawn_by limit :size)
              union all
              (select 2, c.drawn_by, c.id, c.reference, c.title, c.hub, c.lead_account_id from hub_case c
               where c.drawn_by < hashtextextended(:month, 0) and c.opened_on < :first
                 and (c.closed_on is null or c.closed_on >= :first) and %1$s
               order by c.drawn_by limit :size)
              order by half, drawn_by limit :size) c
            left join account_label p on p.id = c.lead_account_id
            left join lateral (select x.score, x.most from case_sample x where x.case_id = c.id and x.held_on >= :first
                               order by x.held_on desc, x.id desc limit 1) s on true
            order by c.half, c.drawn_by
            """;

    private final JdbcClient client;
    private final HeldNames names;

    SampleStore(JdbcClient client, HeldNames names) {
        this.names = names;
        this.client = client;
    }

    /**
     * The live cases of the month's sample, of those that the actor may see: drawn by a hash of case and month, so that nobody
     * chooses, and the same all month long.
     */
    List<Drawn> drawn(Actor actor) {
        LocalDate first = actor.today().withDayOfMonth(1);
        var sight = actor.sight(Permission.MANAGE_CASE);
        var drawn = client.sql(DRAWN.formatted(sight.where("c")))
                .params(sight.params())
                .param("first", first)
                .param("month", first.toString())
                .param("size", SIZE)
                .query(Drawn.class)
                .list();
        return names.told(drawn, Drawn::id, (one, words) -> one.named(words.in(one.title())), actor);
    }

    /** How cases were kept by month, oldest first, of those that the actor may see. */
    List<Month> months(Actor actor) {
        var sight = actor.sight(Permission.MANAGE_CASE);
        return client.sql("""
                select date_trunc('month', s.held_on)::date as month, count(distinct c.id)::int as cases,
                       round(100.0 * sum(s.score) / sum(s.most))::int as percent
                from case_sample s join hub_case c on c.id = s.case_id
                where %s group by 1 order by 1
                """.formatted(sight.where("c")))
                .params(sight.params())
                .query(Month.class)
                .list();
    }

    List<Sample> of(UUID caseId) {
        return client.sql("""
                select s.sheet_id, s.held_on, s.score, s.most, s.band_label, s.words, p.name as account
                from case_sample s join account_label p on p.id = s.account_id
                where s.case_id = :case order by s.held_on desc, s.id desc
                """).param("case", caseId).query(Sample.class).list();
    }

    void add(HubCase hubCase, Sample sample, Actor actor) {
        client.sql("""
                insert into case_sample (id, realm_id, case_id, sheet_id, held_on, score, most, band_label, words,
                  organisation_id, account_id, known_at)
                values (:id, :realm, :case, :sheet, :held, :score, :most, :band, :words, :organisation, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("realm", hubCase.realmId())
                .param("case", hubCase.id())
                .param("sheet", sample.sheetId())
                .param("held", sample.heldOn())
                .param("score", sample.score())
                .param("most", sample.most())
                .param("band", sample.bandLabel())
                .param("words", sample.words())
                .param("organisation", actor.seat(hubCase.realmId()).organisationId())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
