package uk.saferhub.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/**
 * Sends what is due from the outbox, each message in a transaction of its own. A message that was sent and not noted is sent
 * again under the same key (its Message-ID): at least once. It says that there is work and nothing else.
 */
class SendMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final Words WORDS = Words.of(SendMail.class);

    private final JavaMailSender server;
    private final Outbox outbox;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MailSettings settings;

    SendMail(
            JavaMailSender server,
            Outbox outbox,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            MailSettings settings) {
        this.server = server;
        this.outbox = outbox;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /** Until nothing more is due. @return how many a mail server took */
    int send() {
        int sent = 0;
        while (true) {
            Boolean taken = transaction.execute(status -> sendOne());
            if (taken == null) return sent;
            if (taken) sent++;
        }
    }

    /** @return whether one was sent; null where none is due */
    private @org.jspecify.annotations.Nullable Boolean sendOne() {
        Optional<Outbox.Waiting> due = outbox.take(clock.instant());
        if (due.isEmpty()) return null;
        Outbox.Waiting message = due.get();
        try {
            server.send(message(message, accounts.address(message.accountId())));
            outbox.sent(message, clock.instant());
            return true;
        } catch (MailException | MessagingException failed) {
            // Its text may repeat the address, which is nobody's business in a log file.
            LOG.warn(
                    "Message {} was not sent: {}",
                    message.id(),
                    failed.getClass().getSimpleName());
            outbox.failed(message, clock.instant());
            return false;
        }
    }

    private MimeMessage message(Outbox.Waiting waiting, String address) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(WORDS.text("mail.subject"));
        helper.setText(WORDS.text("mail.text", settings.address(), research(waiting)));
        message.setHeader("Message-ID", "<" + waiting.id() + "@saferhub>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** How many cases wait for what the reader's organisation knows, and by when: which ones, nobody learns from a message. */
    private static String research(Outbox.Waiting waiting) {
        Integer cases = waiting.researchCases();
        if (cases == null) return "";
        String by = Dates.full(waiting.researchBy());
        return cases == 1 ? WORDS.text("mail.research.one", by) : WORDS.text("mail.research.many", cases, by);
    }
}
