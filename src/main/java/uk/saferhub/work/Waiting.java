package uk.saferhub.work;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;

/** Referrals that wait for a hub's decision, of what the actor may see. */
@Component
class Waiting {

    private final JdbcClient client;

    Waiting(JdbcClient client) {
        this.client = client;
    }

    int of(Actor actor) {
        var sight = actor.sight(Permission.READ_REFERRAL);
        return client.sql("select count(*)::int from published_referrals r where r.decided_on is null and "
                        + sight.where("r"))
                .params(sight.params())
                .query(Integer.class)
                .single();
    }
}
