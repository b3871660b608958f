package uk.saferhub.referrals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.people.entry.HealthSight;
import uk.saferhub.people.factors.Factors;
import uk.saferhub.timeline.ReadLog;

/**
 * Coded factors that hold of the people of a referral, shown beside the matrix to whoever scores (IDX-08). They answer no
 * question: a score is what its scorer says. Of somebody whose entry the reader may not open, nothing is shown nor counted.
 */
@Component
class FactorHints {

    /** @param code empty where it is held back from the reader */
    private record Known(UUID id, String name, String code, String body) {}

    private final JdbcClient client;
    private final Factors factors;
    private final ReadLog log;
    private final Parties parties;

    FactorHints(JdbcClient client, Factors factors, ReadLog log, Parties parties) {
        this.parties = parties;
        this.client = client;
        this.factors = factors;
        this.log = log;
    }

    /** Names with what holds of them, as "Ann Example: uses drugs, in debt"; empty for whoever reads no people. */
    List<String> of(Referral referral, Actor actor) {
        if (!actor.may(Permission.READ_PERSON, referral.realmId())) return List.of();
        var sight = actor.sight(Permission.READ_PERSON);
        var health = HealthSight.of(actor);
        List<Known> known = client.sql("""
                select f.id, n.name, f.body, case when %2$s then f.code else '' end as code
                from person_factor_label f join person_label n on n.id = f.id
                where f.id in (select p.person_id from referral_party p where p.referral_id = :referral and p.person_id <> all (:held)) and %1$s
                order by n.name, f.id
                """.formatted(sight.where("f"), health.where("f")))
                .params(sight.params())
                .params(health.params())
                .param("referral", referral.id())
                .param("held", parties.held(referral).toArray(UUID[]::new))
                .query(Known.class)
                .list();
        if (known.isEmpty()) return List.of();
        log.read(known.stream().map(Known::id).distinct().toList());
        UnaryOperator<String> label = factors.names(referral.realmId(), actor);
        var people = new TreeMap<String, TreeSet<String>>();
        known.forEach(one -> people.computeIfAbsent(one.name(), none -> new TreeSet<>())
                .add(one.code().isEmpty() ? "held back: ask " + one.body() : label.apply(one.code())));
        return people.entrySet().stream().map(FactorHints::line).toList();
    }

    private static String line(Map.Entry<String, TreeSet<String>> person) {
        return person.getKey() + ": " + String.join("; ", person.getValue());
    }
}
