package uk.saferhub.notifications;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/**
 * Sends what is due from the outbox, each message in a transaction of its own. A message that was sent and not noted is sent
 * again under the same key: at least once. It says that there is work and nothing else.
 */
class SendMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final Words WORDS = Words.of(SendMail.class);

    private final Carrier carrier;
    private final Outbox outbox;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String address;

    /** @param address where people sign in, such as https://hub.example */
    SendMail(
            Carrier carrier,
            Outbox outbox,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            String address) {
        this.carrier = carrier;
        this.outbox = outbox;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.address = address;
    }

    /** How one message went. */
    private enum Went {
        TAKEN,
        NOT_TAKEN,
        NONE_MORE
    }

    /** Until nothing more is due, or no more would be taken now. @return how many were taken */
    int send() {
        int sent = 0;
        while (true) {
            Went went = transaction.execute(status -> sendOne());
            if (went == Went.TAKEN) sent++;
            if (went == Went.NONE_MORE) return sent;
        }
    }

    private Went sendOne() {
        Optional<Outbox.Waiting> due = outbox.take(clock.instant());
        if (due.isEmpty()) return Went.NONE_MORE;
        Outbox.Waiting message = due.get();
        try {
            carrier.carry(new Carrier.Message(
                    message.id(),
                    accounts.address(message.accountId()),
                    WORDS.text("mail.subject"),
                    WORDS.text("mail.text", address, research(message))));
            outbox.sent(message, clock.instant());
            return Went.TAKEN;
        } catch (NotCarried failed) {
            LOG.warn("Message {} was not sent: {}", message.id(), failed.why());
            if (failed.isForAll()) outbox.putOff(message, failed.why(), clock.instant());
            else outbox.failed(message, failed.why(), clock.instant());
            return failed.isForAll() ? Went.NONE_MORE : Went.NOT_TAKEN;
        }
    }

    /** How many cases wait for what the reader's organisation knows, and by when: which ones, nobody learns from a message. */
    private static String research(Outbox.Waiting waiting) {
        Integer cases = waiting.researchCases();
        if (cases == null) return "";
        String by = Dates.full(waiting.researchBy());
        return cases == 1 ? WORDS.text("mail.research.one", by) : WORDS.text("mail.research.many", cases, by);
    }
}
