package uk.saferhub.notices.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.notices.NoticeJournal;

/** Records that support was offered or required beside a notice or order, and what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordSupport {

    private final SupportStore store;
    private final NoticeJournal journal;

    RecordSupport(SupportStore store, NoticeJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** @param what "notices" or "orders". @param service code of the pack's list */
    UUID make(
            String what, String reference, SupportKind kind, String service, String words, LocalDate on, Actor actor) {
        SupportRules.mayMake(on, actor.today()).orThrow();
        SupportStore.Beside beside = store.beside(what, reference, actor);
        UUID id = store.add(beside, what, kind, service, words, on, actor);
        String verb = kind == SupportKind.OFFER ? "support_offered" : "support_required";
        journal.record(beside.id(), beside.realmId(), actor, on, verb, Map.of("service", service, "words", words));
        return id;
    }

    void tell(
            String what,
            String reference,
            UUID supportId,
            SupportEvent event,
            LocalDate on,
            String words,
            Actor actor) {
        SupportStore.Beside beside = store.beside(what, reference, actor);
        Support support = store.of(beside.id()).stream()
                .filter(one -> one.id().equals(supportId))
                .findFirst()
                .orElseThrow(NotFound::new);
        SupportRules.mayTell(support, event)
                .and(() -> SupportRules.mayTellOn(support, on, actor.today()))
                .orThrow();
        // Somebody was quicker: what they recorded is on the page, and this may not follow on it.
        if (!store.tell(beside, support, event, on, words, actor)) throw new NotFound();
        String verb = "support_" + event.name().toLowerCase(java.util.Locale.ROOT);
        journal.record(
                beside.id(), beside.realmId(), actor, on, verb, Map.of("service", support.service(), "words", words));
    }
}
