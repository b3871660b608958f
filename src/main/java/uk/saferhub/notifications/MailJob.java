package uk.saferhub.notifications;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;

/**
 * Looks each morning for whom something is due, and sends what waits. Without a mail server (spring.mail.host) nothing is
 * sent and people are told in the program alone.
 */
@Component
class MailJob {

    private final ObjectProvider<JavaMailSender> server;
    private final Outbox outbox;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DailyLook look;

    @Value("${saferhub.mail.from:saferhub@localhost}")
    private String from = "";

    @Value("${saferhub.address:}")
    private String address = "";

    @Value("${saferhub.reminders:true}")
    private boolean reminders = true;

    MailJob(
            ObjectProvider<JavaMailSender> server,
            Outbox outbox,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            DailyLook look) {
        this.server = server;
        this.outbox = outbox;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.look = look;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void run() {
        if (reminders) look.look();
        JavaMailSender configured = server.getIfAvailable();
        if (configured == null) return;
        new SendMail(configured, outbox, accounts, transaction, clock, new MailSettings(from, address)).send();
    }
}
