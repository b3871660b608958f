package uk.saferhub.notices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.web.Choice;

/** The operations that a notice may be counted under, as far as the reader may know them. */
@Component
class OperationChoices {

    private final Desktop desktop;
    private final JdbcClient client;

    OperationChoices(Desktop desktop, JdbcClient client) {
        this.desktop = desktop;
        this.client = client;
    }

    /** Those of the realm where the notice is made, those that go on first. */
    List<Choice> of(Actor actor) {
        var sight = actor.sight(Permission.READ_COMPLAINT);
        return client.sql("select o.code, o.name from operation_label o where o.realm_id = :realm and "
                        + sight.where("o") + " order by o.ended_on is not null, o.name, o.code")
                .params(sight.params())
                .param("realm", desktop.seat(actor).realmId())
                .query((row, n) -> Choice.of(row.getString(1), row.getString(2)))
                .list();
    }
}
