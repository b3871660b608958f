package uk.saferhub.registers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** Enters into registers and withdraws from them. */
@Component
public class Registers {

    private static final Words WORDS = Words.of(Registers.class);

    private final EntryStore store;
    private final Participations participations;
    private final Timeline timeline;
    private final PackLists lists;
    private final ApplicationEventPublisher events;

    Registers(
            EntryStore store,
            Participations participations,
            Timeline timeline,
            PackLists lists,
            ApplicationEventPublisher events) {
        this.store = store;
        this.participations = participations;
        this.timeline = timeline;
        this.lists = lists;
        this.events = events;
    }

    /**
     * Enters these words in that realm, for the body that one acts for there.
     *
     * @return the entry's reference
     * @throws NotFound where the actor has no seat in that realm from which to record
     * @throws uk.saferhub.kernel.Refusal where the register's rule refuses
     */
    public <T extends Record & Entered> String enter(Actor actor, UUID realmId, Register<T> register, T words) {
        return make(actor, realmId, register, words).reference();
    }

    /** Whether these words may be entered in that realm: by the register's rule, what other registers hold and the pack's lists. */
    public <T extends Record & Entered> Decision mayEnter(Actor actor, UUID realmId, Register<T> register, T words) {
        Seat seat = seat(actor, realmId, register);
        return register.rule()
                .apply(words, actor.today())
                .and(() -> known(actor, realmId, register, words))
                .and(() -> listed(actor, seat, register, words));
    }

    /** As {@link #enter}. @return the entry with its key */
    public <T extends Record & Entered> EntryMade make(Actor actor, UUID realmId, Register<T> register, T words) {
        mayEnter(actor, realmId, register, words).orThrow();
        Seat seat = seat(actor, realmId, register);
        UUID id = Keys.next();
        String reference = Reference.next(register.prefix());
        store.add(id, seat, reference, register, words, actor);
        participations.register(
                id, register.recordKind(), reference, realmId, seat.areaId(), seat.organisationId(), actor);
        record(register, id, seat, actor, words.on().atStartOfDay(Actor.LONDON).toInstant(), "entered", Map.of());
        var made = new EntryMade(id, reference, register, words, seat, actor);
        events.publishEvent(made);
        return made;
    }

    /** The words of an entry. @throws NotFound where it is not there, was withdrawn, or may not be known */
    public <T extends Record & Entered> T words(Actor actor, Register<T> register, String reference) {
        return store.one(actor, register, reference).words();
    }

    /** Withdraws what was entered by mistake: it stays on record and is counted no more. */
    public <T extends Record & Entered> void withdraw(
            Actor actor, Register<T> register, String reference, String reason) {
        Entry<T> entry = store.one(actor, register, reference);
        store.withdraw(entry.id(), reason, actor);
        Seat seat = seat(actor, entry.realmId(), register);
        record(register, entry.id(), seat, actor, actor.now(), "withdrawn", Map.of("reason", reason));
        events.publishEvent(new EntryWithdrawn(entry.id(), register, actor));
    }

    private <T extends Record & Entered> Decision known(Actor actor, UUID realmId, Register<T> register, T words) {
        return register.choices().keySet().stream()
                .map(register.form()::named)
                .filter(component -> component.of(words) != null)
                .map(component -> Decision.when(
                        store.mayChoose(
                                actor,
                                realmId,
                                register,
                                component.name(),
                                Objects.requireNonNull(component.of(words)).toString()),
                        "REGISTER-01",
                        WORDS.text("unknown", component.label(), component.of(words)),
                        "one register refers only to what another holds"))
                .filter(decision -> !decision.isAllowed())
                .findFirst()
                .orElse(Decision.allowed());
    }

    private <T extends Record & Entered> Decision listed(Actor actor, Seat seat, Register<T> register, T words) {
        for (var pick : register.picks().entrySet()) {
            EntryField component = register.form().named(pick.getKey());
            List<Choice> offered = lists.of(actor, seat, pick.getValue());
            for (String code : component.codes(words)) {
                if (offered.isEmpty()
                        || offered.stream().anyMatch(choice -> choice.value().equals(code))) continue;
                return Decision.refused(
                        "REGISTER-02", WORDS.text("unlisted", component.label(), code), WORDS.text("pack"));
            }
        }
        return Decision.allowed();
    }

    private static Seat seat(Actor actor, UUID realmId, Register<?> register) {
        return actor.seats(register.records()).stream()
                .filter(seat -> seat.realmId().equals(realmId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void record(
            Register<?> register,
            UUID id,
            Seat seat,
            Actor actor,
            java.time.Instant at,
            String verb,
            Map<String, String> facts) {
        timeline.record(new Happening(
                seat.realmId(),
                id,
                actor.accountId(),
                seat.organisationId(),
                at,
                EntryField.snake(register.name()) + "_" + verb,
                facts));
    }
}
