package uk.saferhub.work;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.Approach;

/** Open actions by approach, of what the actor may see: how enforcement weighs against support (HUB-12). */
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
        client.sql(
                        "select a.approach, count(*)::int as open from action_label a where a.is_open and a.approach is not null and "
                                + sight.where("a") + " group by a.approach")
                .params(sight.params())
                .query((row, n) -> balance.put(Approach.valueOf(row.getString("approach")), row.getInt("open")))
                .list();
        return balance;
    }
}
