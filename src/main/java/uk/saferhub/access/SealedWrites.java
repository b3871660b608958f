package uk.saferhub.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the rest of a transaction add rows to a realm that it may not read, such as a referral into a sealed panel. An insert
 * into it must be without returning, since returning is reading.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SealedWrites {

    private final JdbcClient client;

    SealedWrites(JdbcClient client) {
        this.client = client;
    }

    public void allow(UUID realmId) {
        client.sql("select set_config('saferhub.write_realms', :realms, true)")
                .param("realms", "{" + realmId + "}")
                .query(String.class)
                .single();
    }
}
