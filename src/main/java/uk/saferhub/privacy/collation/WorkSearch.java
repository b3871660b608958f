package uk.saferhub.privacy.collation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.access.SealedWrites;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Decides what of the found is given, and answers for the compartment. */
@Component
class WorkSearch {

    private final SearchStore store;
    private final PartStore parts;
    private final Others others;
    private final Realms realms;
    private final SealedWrites sealed;
    private final Timeline timeline;

    WorkSearch(
            SearchStore store, PartStore parts, Others others, Realms realms, SealedWrites sealed, Timeline timeline) {
        this.store = store;
        this.parts = parts;
        this.others = others;
        this.realms = realms;
        this.sealed = sealed;
        this.timeline = timeline;
    }

    /**
     * @param given the words that are given, what is covered already gone; empty where it is held back
     * @throws uk.saferhub.kernel.Refusal PRV-02-K to M
     */
    void decide(
            Search search,
            Item item,
            ItemDecision decision,
            String given,
            @Nullable Exemption exemption,
            String reason,
            Actor actor) {
        String all = item.title() + "\n" + given;
        boolean gives = decision != ItemDecision.WITHHOLD;
        store.lock(search);
        CollationRules.mayWork(store.load(search.reference(), actor).isOpen())
                .and(() -> CollationRules.mayGive(
                        gives && others.bearsSafeAddress(search, all, actor),
                        gives ? others.named(search, all) : List.of(),
                        reason))
                .orThrow();
        store.decide(search, item, decision, gives ? given : "", exemption, reason, actor);
        tell(search, "record_item_decided", Map.of("decision", decision.name()), actor);
    }

    /** Gives what is given to governance, and nothing else of what was found. @throws uk.saferhub.kernel.Refusal PRV-02-K, L, N */
    void answer(Search search, Actor actor) {
        store.lock(search);
        List<Item> items = store.items(search.id());
        CollationRules.mayAnswer(store.load(search.reference(), actor).isOpen(), items)
                .orThrow();
        List<PartStore.Given> given = items.stream()
                .filter(item -> item.decision() != ItemDecision.WITHHOLD && item.given() != null)
                .map(item -> new PartStore.Given("", item.heldOn(), item.title(), Objects.requireNonNull(item.given())))
                .toList();
        // Somebody may have gone to a safe address since it was decided.
        String all = given.stream().map(one -> one.title() + "\n" + one.words()).collect(Collectors.joining("\n"));
        CollationRules.mayGive(others.bearsSafeAddress(search, all, actor), List.of(), "")
                .orThrow();
        answer(search, items.stream().map(Item::deciderId).toList(), given, actor);
    }

    /**
     * Answers what somebody asks of their records but a copy: what was decided.
     *
     * @param recipients of what was found, as they were told
     * @throws uk.saferhub.kernel.Refusal PRV-03-A
     */
    void answer(Search search, String decided, List<Recipient> recipients, Actor actor) {
        store.lock(search);
        CarryRules.mayAnswer(store.load(search.reference(), actor), decided, recipients)
                .orThrow();
        answer(search, List.of(), List.of(new PartStore.Given("", actor.today(), "What was decided", decided)), actor);
    }

    private void answer(Search search, List<UUID> decided, List<PartStore.Given> given, Actor actor) {
        store.event(search.id(), search.realmId(), "ANSWERED", "", actor);
        tell(search, "record_search_answered", Map.of(), actor);
        Realm governance = realms.named(realms.of(search.realmId()).partnership(), "governance");
        sealed.allow(governance.id());
        UUID[] deciders = java.util.stream.Stream.concat(
                        decided.stream(), java.util.stream.Stream.of(actor.accountId()))
                .distinct()
                .toArray(UUID[]::new);
        parts.answer(search, governance.id(), deciders, given, actor);
    }

    private void tell(Search search, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                search.realmId(),
                search.id(),
                actor.accountId(),
                actor.seat(search.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
