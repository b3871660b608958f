package uk.saferhub.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.NotFound;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;

/** Access reviews in the database: each list is one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewStore {

    static final int MOST = 200;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final String SELECT = """
            select v.id, v.reference, v.realm_id, v.kind, v.rule, v.account_id, a.name as who, v.organisation_id, o.name as organisation,
                   v.happened_at, v.raised_at, v.record_reference, v.cause, v.words, v.amount, v.grant_id,
                   e.words as explained, e.happened_at as explained_at, eb.name as explained_by,
                   s.words as signed, s.happened_at as signed_at, sb.name as signed_by, s.finding
            from access_review v join account_label a on a.id = v.account_id
            left join organisation_label o on o.id = v.organisation_id
            left join access_review_step e on e.review_id = v.id and e.kind = 'EXPLAINED'
            left join account_label eb on eb.id = e.account_id
            left join access_review_step s on s.review_id = v.id and s.kind = 'SIGNED_OFF'
            left join account_label sb on sb.id = s.account_id
            where v.realm_id = any (:realms::uuid[])\s""";

    private final JdbcClient client;

    ReviewStore(JdbcClient client) {
        this.client = client;
    }

    /** What is raised. @param key the same key is raised once in a realm */
    record Raised(
            UUID realmId,
            UUID areaId,
            ReviewKind kind,
            UUID accountId,
            UUID organisationId,
            Instant at,
            @Nullable String recordReference,
            @Nullable UUID grantId,
            EmergencyCause cause,
            String words) {}

    /** Month by month (Europe/London), how many were raised and how they were judged. */
    record Month(
            LocalDate month, ReviewKind kind, int raised, int justified, int notJustified, int noConcern, int open) {

        String name() {
            return MONTH.format(month);
        }
    }

    /** Adds it without reading it back: it may lie in a realm that its writer cannot read. */
    UUID raise(Raised raised) {
        UUID id = Keys.next();
        client.sql("""
                insert into access_review (id, reference, realm_id, area_id, kind, account_id, organisation_id, happened_at, raised_at,
                                           record_reference, grant_id, cause, words, key)
                values (:id, :reference, :realm, :area, :kind, :account, :organisation, :at, :at, :record, :grant, :cause, :words, :key)
                """)
                .param("id", id)
                .param("reference", Reference.next("RV"))
                .param("realm", raised.realmId())
                .param("area", raised.areaId())
                .param("kind", raised.kind().name())
                .param("account", raised.accountId())
                .param("organisation", raised.organisationId())
                .param("at", Timestamp.from(raised.at()))
                .param("record", raised.recordReference())
                .param("grant", raised.grantId())
                .param("cause", raised.cause().name())
                .param("words", raised.words())
                .param("key", id.toString())
                .update();
        return id;
    }

    /** What waits first, then the newest; at most {@link #MOST}. */
    List<Review> of(Collection<UUID> realms) {
        return client.sql(SELECT + "order by s.id is not null, v.raised_at desc, v.id limit :most")
                .param("realms", array(realms))
                .param("most", MOST)
                .query(ReviewStore::review)
                .list();
    }

    /** @throws NotFound where there is none in these realms */
    Review load(String reference, Collection<UUID> realms) {
        return client.sql(SELECT + "and v.reference = :reference")
                .param("realms", array(realms))
                .param("reference", reference)
                .query(ReviewStore::review)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The last twelve months in which something was raised, newest first. */
    List<Month> months(Collection<UUID> realms) {
        return client.sql("""
                select date_trunc('month', v.raised_at at time zone 'Europe/London')::date as month, v.kind, count(*)::int as raised,
                       count(*) filter (where s.finding = 'JUSTIFIED')::int as justified,
                       count(*) filter (where s.finding = 'NOT_JUSTIFIED')::int as not_justified,
                       count(*) filter (where s.finding = 'NO_CONCERN')::int as no_concern,
                       count(*) filter (where s.id is null)::int as open
                from access_review v left join access_review_step s on s.review_id = v.id and s.kind = 'SIGNED_OFF'
                where v.realm_id = any (:realms::uuid[])
                group by 1, 2 order by 1 desc, 2 limit 48
                """).param("realms", array(realms)).query(Month.class).list();
    }

    void say(Review review, String kind, @Nullable Finding finding, String words, UUID account, Instant now) {
        client.sql("""
                insert into access_review_step (id, review_id, realm_id, kind, finding, words, account_id, happened_at)
                values (:id, :review, :realm, :kind, :finding, :words, :account, :now)
                """)
                .param("id", Keys.next())
                .param("review", review.id())
                .param("realm", review.realmId())
                .param("kind", kind)
                .param("finding", finding == null ? null : finding.name())
                .param("words", words)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        String finding = row.getString("finding");
        return new Review(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("realm_id", UUID.class),
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("rule"),
                row.getObject("account_id", UUID.class),
                row.getString("who"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("record_reference"),
                row.getString("cause"),
                row.getString("words"),
                row.getObject("amount", Integer.class),
                row.getObject("grant_id", UUID.class),
                said(row, "explained", null),
                said(row, "signed", finding == null ? null : Finding.valueOf(finding)));
    }

    private static Review.@Nullable Said said(ResultSet row, String step, @Nullable Finding finding)
            throws SQLException {
        String words = row.getString(step);
        return words == null
                ? null
                : new Review.Said(
                        row.getString(step + "_by"),
                        row.getTimestamp(step + "_at").toInstant(),
                        words,
                        finding);
    }

    private static SqlArrayValue array(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
