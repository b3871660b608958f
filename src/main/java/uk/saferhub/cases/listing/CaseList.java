package uk.saferhub.cases.listing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.timeline.ReadLog;

/** The list of cases: one query and one capped count. Sorted by what is due next. */
@Component
class CaseList {

    static final int SIZE = 25;
    static final int MOST = 1000;

    /**
     * What is asked for; null or false asks for all.
     *
     * @param status null for every case that is not closed
     * @param lacks only cases that lack this
     * @param closedThisYear only cases closed in the last twelve months
     * @param overdue only cases whose review should have been held
     */
    record Asked(
            @Nullable String hub,
            @Nullable UUID agency,
            @Nullable CaseStatus status,
            @Nullable String band,
            boolean overdue,
            @Nullable Lack lacks,
            boolean closedThisYear,
            int page) {

        Asked first() {
            return new Asked(hub, agency, status, band, overdue, lacks, closedThisYear, 1);
        }
    }

    /** What a case ought to have and may lack. */
    enum Lack {
        SCORE("c.score is null"),
        AIM("c.aim = ''"),
        OFFICER("c.lead_account_id is null");

        private final String condition;

        Lack(String condition) {
            this.condition = condition;
        }
    }

    record Row(
            UUID id,
            String reference,
            CaseKind kind,
            String title,
            String area,
            String lead,
            @Nullable String officer,
            CaseStatus stored,
            @Nullable Integer score,
            @Nullable String band,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate nextDueOn,
            int version) {

        CaseStatus status(LocalDate today) {
            return stored.on(today, nextReviewOn);
        }
    }

    record Found(List<Row> rows, int total, boolean capped) {}

    private final JdbcClient client;
    private final ReadLog log;

    CaseList(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    Found of(Asked asked, Actor actor) {
        return of(asked, actor, SIZE);
    }

    /** As above, with so many rows on a page. */
    Found of(Asked asked, Actor actor, int size) {
        var sight = actor.sight();
        var params = new HashMap<String, Object>(sight.params());
        String where = "where " + sight.where("c") + filters(asked, actor.today(), params);
        List<Row> rows = client.sql("""
                select c.id, c.reference, c.kind, c.title, a.name as area, o.name as lead, p.name as officer,
                       c.status as stored, c.score, c.band, c.next_review_on, c.next_due_on, c.version
                from hub_case c
                join area_label a on a.id = c.area_id
                join organisation_label o on o.id = c.lead_organisation_id
                left join account_label p on p.id = c.lead_account_id
                """ + where + " order by " + order(asked) + " limit :size offset :skip")
                .params(params)
                .param("size", size)
                .param("skip", (asked.page() - 1) * size)
                .query(Row.class)
                .list();
        int total = client.sql("select count(*)::int from (select 1 from hub_case c " + where + " limit :most) counted")
                .params(params)
                .param("most", MOST + 1)
                .query(Integer.class)
                .single();
        log.read(rows.stream().map(Row::id).toList());
        return new Found(rows, Math.min(total, MOST), total > MOST);
    }

    /** What is due next first; of closed cases, which owe nothing more, the last that was closed. Each has its index. */
    private static String order(Asked asked) {
        return asked.status() == CaseStatus.CLOSED ? "c.closed_on desc, c.reference" : "c.next_due_on, c.reference";
    }

    private static String filters(Asked asked, LocalDate today, Map<String, Object> params) {
        var where = new StringBuilder();
        if (asked.hub() != null) and(where, "c.hub = :hub", params, "hub", asked.hub());
        if (asked.agency() != null)
            and(
                    where,
                    "c.id in (select g.case_id from case_agency g where g.organisation_id = :agency and g.left_on is null)",
                    params,
                    "agency",
                    asked.agency());
        if (asked.band() != null) and(where, "c.band = :band", params, "band", asked.band());
        if (asked.lacks() != null) where.append(" and ").append(asked.lacks().condition);
        if (asked.closedThisYear()) and(where, "c.closed_on > :year_ago", params, "year_ago", today.minusYears(1));
        if (asked.overdue()) and(where, "c.next_review_on < :today", params, "today", today);
        if (asked.status() == null) return where + " and c.closed_on is null";
        params.put("today", today);
        return where
                + switch (asked.status()) {
                    case CLOSED -> " and c.closed_on is not null";
                    // Stored as active, and by the day a review is due.
                    case REVIEW_DUE -> " and c.status = 'ACTIVE' and c.next_review_on < :today";
                    case ACTIVE -> " and c.status = 'ACTIVE' and c.next_review_on >= :today";
                    default -> " and c.status = '" + asked.status().name() + "'";
                };
    }

    private static void and(
            StringBuilder where, String condition, Map<String, Object> params, String name, Object value) {
        where.append(" and ").append(condition);
        params.put(name, value);
    }
}
