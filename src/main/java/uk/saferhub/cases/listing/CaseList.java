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
import uk.saferhub.access.HeldNames;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.search.RecordWords;
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
     * @param about what else they are narrowed to
     */
    record Asked(
            @Nullable String hub,
            @Nullable UUID agency,
            @Nullable CaseStatus status,
            @Nullable String band,
            boolean overdue,
            @Nullable Lack lacks,
            boolean closedThisYear,
            About about,
            int page) {

        Asked first() {
            return new Asked(hub, agency, status, band, overdue, lacks, closedThisYear, about, 1);
        }
    }

    /**
     * What cases are about and whose they are; null or false asks for all.
     *
     * @param mine only those of which one is the lead officer
     * @param concern code of the pack's
     * @param area the area itself and all that lie in it
     * @param worded whether the words that one looked for last narrow the list: they stand in no address
     */
    record About(
            boolean mine,
            @Nullable CaseKind kind,
            @Nullable String concern,
            @Nullable UUID area,
            boolean worded) {

        static final About ANYTHING = new About(false, null, null, null, false);
    }

    /** What an address only points to. @param areas keys of the area asked for and of all that lie in it. @param words that a case's title and places bear */
    record Sought(List<UUID> areas, String words) {

        static final Sought NOTHING = new Sought(List.of(), "");
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
    private final HeldNames held;

    CaseList(JdbcClient client, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    Found of(Asked asked, Sought sought, Actor actor) {
        return of(asked, sought, actor, SIZE);
    }

    /** As above, with so many rows on a page. */
    Found of(Asked asked, Sought sought, Actor actor, int size) {
        var sight = actor.sight();
        var params = new HashMap<String, Object>(sight.params());
        String where = "where " + sight.where("c") + filters(asked, actor.today(), params)
                + about(asked.about(), sought, actor, params);
        if (asked.about().worded()) where += held.unlessNamed("c", RecordWords.of(sought.words()), actor, params);
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
        if (asked.lacks() != null) and(where, asked.lacks().condition(), params, "today", today);
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

    private static String about(About about, Sought sought, Actor actor, Map<String, Object> params) {
        var where = new StringBuilder();
        if (about.mine()) and(where, "c.lead_account_id = :me", params, "me", actor.accountId());
        if (about.kind() != null)
            and(where, "c.kind = :kind", params, "kind", about.kind().name());
        if (about.concern() != null) and(where, "c.concern = :concern", params, "concern", about.concern());
        if (about.area() != null)
            and(
                    where,
                    "c.area_id = any (:areas)",
                    params,
                    "areas",
                    sought.areas().toArray(UUID[]::new));
        return where + RecordWords.where("c", about.worded() ? sought.words() : "", params);
    }

    private static void and(
            StringBuilder where, String condition, Map<String, Object> params, String name, Object value) {
        where.append(" and ").append(condition);
        params.put(name, value);
    }
}
