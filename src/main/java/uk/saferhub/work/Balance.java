package uk.saferhub.work;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CasePicture;

/**
 * Open actions by approach, of what the actor may see: how enforcement weighs against support (HUB-12). Counting stops as
 * {@link CasePicture} says.
 */
@Component
class Balance {

    private final JdbcClient client;

    Balance(JdbcClient client) {
        this.client = client;
    }

    Map<Approach, Integer> of(Actor actor) {
        var sight = actor.sight(Permission.READ_ACTION);
        var balance = new EnumMap<Approach, Integer>(Approach.class);
        for (Approach approach : Approach.values()) balance.put(approach, 0);
        client.sql("""
                select k.approach, counted.open
                from unnest(:approaches::text[]) k (approach)
                cross join lateral (select count(*)::int as open from (
                  select from action_label a where a.status in ('OPEN', 'IN_PROGRESS') and a.approach = k.approach and %s
                  limit :most) a) counted
                """.formatted(sight.where("a")))
                .params(sight.params())
                .param("approaches", names())
                .param("most", CasePicture.MOST + 1)
                .query((row, n) -> balance.put(Approach.valueOf(row.getString("approach")), row.getInt("open")))
                .list();
        return balance;
    }

    private static String[] names() {
        return Arrays.stream(Approach.values()).map(Approach::name).toArray(String[]::new);
    }
}
