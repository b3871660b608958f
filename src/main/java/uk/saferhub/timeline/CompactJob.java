package uk.saferhub.timeline;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole log each night while the web program runs and, if it is whole, leaves out of the heads file what a signed
 * checkpoint covers. It reads every realm's entries, and so goes as the tables' owner, as migrations do, in one read-only snapshot.
 */
@Component
class CompactJob {

    private static final Logger LOG = LoggerFactory.getLogger(CompactJob.class);

    private final LogVerifier verifier;
    private final String url;
    private final String user;
    private final String password;

    CompactJob(
            LogVerifier verifier,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.verifier = verifier;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
    void nightly() throws IOException, GeneralSecurityException, SQLException {
        compact().firstBad().ifPresent(bad -> LOG.error("The log was tampered with. First bad: {}", bad));
    }

    LogVerifier.Finding compact() throws IOException, GeneralSecurityException, SQLException {
        try (Connection owner = DriverManager.getConnection(url, user, password)) {
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setReadOnly(true);
            owner.setAutoCommit(false);
            return verifier.verifyAndCompact(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
        }
    }
}
