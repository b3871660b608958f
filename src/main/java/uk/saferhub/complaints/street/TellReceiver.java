package uk.saferhub.complaints.street;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Signatories;
import uk.saferhub.access.SomebodyCalled;
import uk.saferhub.access.WhoMay;
import uk.saferhub.complaints.NamesPassed;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.registers.EntryMade;

/**
 * Tells the body to which names were passed that they were (ASB-10), without any fact: its people read the entry where they read
 * this log, and owe what came of it. A body that the partnership's agreements do not know is told by whoever passed them.
 */
@Component
class TellReceiver {

    /** Working days within which the receiver says what came of it. */
    private static final int ANSWER_WITHIN = 5;

    private final Signatories signatories;
    private final Participations participations;
    private final WhoMay whoMay;
    private final JdbcClient client;
    private final ApplicationEventPublisher events;

    TellReceiver(
            Signatories signatories,
            Participations participations,
            WhoMay whoMay,
            JdbcClient client,
            ApplicationEventPublisher events) {
        this.signatories = signatories;
        this.participations = participations;
        this.whoMay = whoMay;
        this.client = client;
        this.events = events;
    }

    /** History that is entered long after asks nothing of anybody. */
    @EventListener
    void made(EntryMade made) {
        if (!(made.words() instanceof NamesPassed names)) return;
        Actor actor = made.actor();
        LocalDate today = actor.today();
        if (names.on().isBefore(today.minusMonths(1))) return;
        receiver(made, names.passedTo().strip(), today).ifPresent(body -> {
            participations.join(made.id(), body.id(), actor);
            client.sql("update names_passed set receiver_id = :body, answer_by = :by where id = :id")
                    .param("body", body.id())
                    .param("by", WorkingDays.ENGLAND_AND_WALES.add(today, ANSWER_WITHIN))
                    .param("id", made.id())
                    .update();
            whoMay.on(List.of(made.id()), Permission.RECORD_COMPLAINT, today).stream()
                    .filter(one -> one.organisationId().equals(body.id()))
                    .map(WhoMay.Person::accountId)
                    .filter(account -> !account.equals(actor.accountId()))
                    .distinct()
                    .forEach(account -> events.publishEvent(
                            new SomebodyCalled(account, SomebodyCalled.Why.NAMES_PASSED, made.id(), actor)));
        });
    }

    private Optional<Signatories.Body> receiver(EntryMade made, String passedTo, LocalDate today) {
        return signatories.of(made.seat().realmId(), today).stream()
                .filter(body ->
                        body.name().equalsIgnoreCase(passedTo) || body.code().equalsIgnoreCase(passedTo))
                .findFirst();
    }
}
