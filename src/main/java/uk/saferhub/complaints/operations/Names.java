package uk.saferhub.complaints.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whom a timeline names. */
@Component("operationNames")
class Names {

    private final JdbcClient client;

    Names(JdbcClient client) {
        this.client = client;
    }

    /** What each of the accounts is called. */
    Map<UUID, String> of(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        client.sql("select id, name from account_label where id = any (:ids::uuid[])")
                .param(
                        "ids",
                        new SqlArrayValue("uuid", accounts.stream().distinct().toArray()))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
