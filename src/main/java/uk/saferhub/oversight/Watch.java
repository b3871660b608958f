package uk.saferhub.oversight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Seals;
import uk.saferhub.configuration.AccessTerms;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;

/**
 * Looks through the log of one partnership for reading that somebody should look at, by one statement for each rule, and raises
 * each find once (AUD-04). The transaction holds the realms that are looked at.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Watch {

    static final String NEIGHBOURS = "neighbours";

    /** At a first look, and before the last look: an entry may commit later than its moment. */
    private static final Duration FIRST = Duration.ofDays(7);

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** A request that touched no more records than this showed one of them, with its parties; more is a list. */
    private static final int OPENED = 12;

    /** Something found. @param record the reference of the one record that is meant; null where none is */
    record Hit(
            UUID accountId,
            Instant at,
            int amount,
            @Nullable String record,
            String key,
            UUID areaId,
            UUID organisationId) {}

    private final JdbcClient client;
    private final Seals seals;

    Watch(JdbcClient client, Seals seals) {
        this.client = client;
        this.seals = seals;
    }

    /**
     * @param governance where finds are raised: the partnership's governance, or a sealed panel's own compartment
     * @param realms the partnership's plain realms, governance among them; or that panel's compartment alone
     * @return how many finds were raised
     */
    int look(Realm governance, List<Realm> realms, AccessTerms terms, Actor actor) {
        Map<String, Object> params = params(governance, realms, terms, actor);
        int raised = 0;
        for (WatchRule rule : WatchRule.values()) {
            List<Hit> hits =
                    client.sql(rule.sql()).params(params).query(Hit.class).list();
            for (Hit hit : hits) raised += raise(governance, ReviewKind.ALERT, rule.name(), hit, actor);
        }
        for (Hit hit :
                client.sql(SampleDraw.SQL).params(params).query(Hit.class).list())
            raised += raise(governance, ReviewKind.SAMPLE, null, hit, actor);
        looked(governance, actor);
        return raised;
    }

    private Map<String, Object> params(Realm governance, List<Realm> realms, AccessTerms terms, Actor actor) {
        var params = new HashMap<String, Object>();
        params.put("governance", governance.id());
        params.put("sealed", !governance.compartment().equals("governance"));
        params.put(
                "realms",
                new SqlArrayValue("uuid", realms.stream().map(Realm::id).toArray()));
        params.put("since", Timestamp.from(since(governance, actor)));
        params.put("now", Timestamp.from(actor.now()));
        params.put("today", actor.today());
        params.put("month", actor.today().withDayOfMonth(1));
        params.put("pepper", seals.pepper(NEIGHBOURS));
        params.put("opened", OPENED);
        params.put("records_in_an_hour", terms.recordsInAnHour());
        params.put("refusals_in_an_hour", terms.refusalsInAnHour());
        params.put("files_in_a_day", terms.filesInADay());
        params.put("same_searches", terms.sameSearches());
        params.put("readings_without_work", terms.readingsWithoutWork());
        params.put("from_hour", terms.fromHour());
        params.put("until_hour", terms.untilHour());
        params.put("at_any_hour", "{" + String.join(",", terms.atAnyHour()) + "}");
        params.put("sample", terms.sample());
        return params;
    }

    private Instant since(Realm governance, Actor actor) {
        return client.sql("select looked_until from access_watch where realm_id = :realm")
                .param("realm", governance.id())
                .query(Timestamp.class)
                .optional()
                .map(looked -> looked.toInstant().minus(OVERLAP))
                .orElse(actor.now().minus(FIRST));
    }

    /** Two looks at once find the same and raise it once. */
    private int raise(Realm governance, ReviewKind kind, @Nullable String rule, Hit hit, Actor actor) {
        return client.sql("""
                insert into access_review (id, reference, realm_id, area_id, kind, rule, account_id, organisation_id, happened_at,
                                           raised_at, record_reference, amount, key)
                values (:id, :reference, :realm, :area, :kind, :rule, :account, :organisation, :at, :now, :record, :amount, :key)
                on conflict (realm_id, key) do nothing
                """)
                .param("id", Keys.next())
                .param("reference", Reference.next("RV"))
                .param("realm", governance.id())
                .param("area", hit.areaId())
                .param("kind", kind.name())
                .param("rule", rule)
                .param("account", hit.accountId())
                .param("organisation", hit.organisationId())
                .param("at", Timestamp.from(hit.at()))
                .param("now", Timestamp.from(actor.now()))
                .param("record", hit.record())
                .param("amount", hit.amount())
                .param("key", hit.key())
                .update();
    }

    private void looked(Realm governance, Actor actor) {
        client.sql("""
                insert into access_watch (realm_id, looked_until) values (:realm, :now)
                on conflict (realm_id) do update set looked_until = greatest(access_watch.looked_until, excluded.looked_until)
                """)
                .param("realm", governance.id())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
