package uk.saferhub.notifications;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;

/**
 * Looks each morning for whom something is due, and sends what waits. Without a mail server or GOV.UK Notify
 * nothing is sent and people are told in the program alone.
 */
@Component
class MailJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);

    private final Carriers carriers;
    private final Outbox outbox;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DailyLook look;

    @Value("${saferhub.address:}")
    private String address = "";

    @Value("${saferhub.reminders:true}")
    private boolean reminders = true;

    MailJob(
            Carriers carriers,
            Outbox outbox,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            DailyLook look) {
        this.carriers = carriers;
        this.outbox = outbox;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.look = look;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (reminders) look.look();
        try {
            carriers.current().ifPresent(this::send);
        } catch (IllegalArgumentException wrong) {
            // Nothing was tried, so nothing is given up; the administrator's page says it too.
            LOG.warn("Messages wait: {}", wrong.getMessage());
        }
    }

    private void send(Carrier carrier) {
        new SendMail(carrier, outbox, accounts, transaction, clock, address).send();
    }
}
