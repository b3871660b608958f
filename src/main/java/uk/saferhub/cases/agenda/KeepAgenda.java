package uk.saferhub.cases.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Hub;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Stale;

/**
 * Keeps an agenda of cases with its meeting, sends it round and changes it afterwards. What was sent round stays as it was
 * beside what has become of it, so that only those whose time changed are told.
 */
@Component
class KeepAgenda {

    /** @param position where it is to come. @param off whether it is taken off */
    record Turn(UUID item, int position, int minutes, boolean off) {}

    private final KeptAgendaStore store;
    private final CaseStore cases;
    private final CaseFile file;
    private final Participations participations;
    private final ReadLog log;

    KeepAgenda(KeptAgendaStore store, CaseStore cases, CaseFile file, Participations participations, ReadLog log) {
        this.store = store;
        this.cases = cases;
        this.file = file;
        this.participations = participations;
        this.log = log;
    }

    /** @param onIt keys of the cases in their order. @return the agenda's reference */
    String keep(UUID realm, Hub hub, LocalDate on, LocalTime starts, int minutes, List<UUID> onIt, Actor actor) {
        AgendaRules.mayChange(on, actor.today())
                .and(() -> AgendaRules.mayLast(minutes))
                .orThrow();
        UUID id = Keys.next();
        String reference = Reference.next("G");
        UUID area = cases.area(hub.area());
        UUID organisation = actor.seat(realm).organisationId();
        participations.register(id, "case_agenda", reference, realm, area, organisation, actor);
        store.add(id, reference, realm, area, hub.code(), on, starts, organisation, actor);
        int position = 1;
        for (UUID caseId : onIt) store.put(id, realm, caseId, position++, minutes, false, actor);
        retime(open(reference, actor), false);
        return reference;
    }

    /** @throws NotFound where there is none, or none that the actor may know of */
    KeptAgenda open(String reference, Actor actor) {
        KeptAgenda agenda = store.seen(reference, actor).orElseThrow(NotFound::new);
        log.read(agenda.id());
        log.read(agenda.items().stream().map(KeptAgenda.Item::caseId).toList());
        return agenda;
    }

    /** Puts the turns into another order, gives them other lengths, takes some off. Turns that are not named stay as they are. */
    void arrange(String reference, List<Turn> turns, int version, Actor actor) {
        KeptAgenda agenda = change(reference, version, actor);
        for (Turn turn : turns) {
            KeptAgenda.Item item = agenda.items().stream()
                    .filter(one -> one.id().equals(turn.item()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (turn.off()) {
                store.takeOff(item.id(), actor);
                if (agenda.isCirculated()) tell(agenda, item, "case_off_agenda", actor);
            } else {
                AgendaRules.mayLast(turn.minutes()).orThrow();
                store.turn(item.id(), turn.position(), turn.minutes(), item.begins(), null);
            }
        }
        retime(open(reference, actor), false);
    }

    /** Puts one more case on it, at its end; after it was sent round that is marked as late. */
    void add(String reference, String caseReference, int minutes, int version, Actor actor) {
        KeptAgenda agenda = change(reference, version, actor);
        HubCase hubCase = file.open(caseReference, actor);
        boolean on = agenda.items().stream().anyMatch(item -> item.caseId().equals(hubCase.id()));
        boolean here = hubCase.realmId().equals(agenda.realmId());
        AgendaRules.mayAdd(here && hubCase.stored().isOpen(), on)
                .and(() -> AgendaRules.mayLast(minutes))
                .orThrow();
        int last = agenda.items().stream()
                .mapToInt(KeptAgenda.Item::position)
                .max()
                .orElse(0);
        store.put(agenda.id(), agenda.realmId(), hubCase.id(), last + 1, minutes, agenda.isCirculated(), actor);
        if (agenda.isCirculated())
            file.tell(
                    hubCase,
                    "case_on_agenda",
                    actor.today(),
                    Map.of("meeting_on", agenda.heldOn().toString()),
                    actor);
        retime(open(reference, actor), false);
    }

    /** Sends it round: the times of this moment are kept, and each agency sees the turns of its own cases on its home page. */
    void circulate(String reference, int version, Actor actor) {
        KeptAgenda agenda = change(reference, version, actor);
        AgendaRules.mayCirculate(agenda.isCirculated(), agenda.items().size()).orThrow();
        store.circulated(agenda.id(), actor);
        retime(agenda, true);
        for (KeptAgenda.Item item : agenda.items()) tell(agenda, item, "case_on_agenda", actor);
    }

    private void tell(KeptAgenda agenda, KeptAgenda.Item item, String verb, Actor actor) {
        var facts = Map.of("meeting_on", agenda.heldOn().toString());
        file.tell(agenda.realmId(), item.caseId(), verb, actor.today(), facts, actor);
    }

    private KeptAgenda change(String reference, int version, Actor actor) {
        KeptAgenda agenda = open(reference, actor);
        AgendaRules.mayChange(agenda.heldOn(), actor.today()).orThrow();
        if (!store.touch(agenda, version)) throw new Stale("a colleague", actor.now(), agenda.version(), List.of());
        return agenda;
    }

    private void retime(KeptAgenda agenda, boolean circulate) {
        // All of them, whoever sees which: a case that the actor may not know keeps its time and stays unnamed.
        List<Turn> turns = store.turns(agenda.id());
        List<LocalTime> begins = AgendaTimes.begins(
                agenda.startsAt(), turns.stream().map(Turn::minutes).toList());
        for (int i = 0; i < turns.size(); i++) {
            LocalTime at = Objects.requireNonNull(begins.get(i));
            store.turn(turns.get(i).item(), i + 1, turns.get(i).minutes(), at, circulate ? at : null);
        }
    }
}
