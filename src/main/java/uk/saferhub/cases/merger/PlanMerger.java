package uk.saferhub.cases.merger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.kernel.Reference;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReferralHub;

/** Plans that one hub becomes part of another, with whom to ask and what to do until then, and gives the plan up. */
@Component
class PlanMerger {

    private final MergerStore store;
    private final Hubs hubs;
    private final CaseFile file;

    PlanMerger(MergerStore store, Hubs hubs, CaseFile file) {
        this.store = store;
        this.hubs = hubs;
        this.file = file;
    }

    /** The hubs that go on and that the actor plans as a whole. */
    List<ReferralHub> ours(Actor actor) {
        return hubs.staffedBy(actor);
    }

    /** @return the plan's reference */
    String plan(String from, String into, LocalDate on, String why, Actor actor) {
        ReferralHub ends = named(from, actor);
        ReferralHub goesOn = named(into, actor);
        boolean both = ends != null
                && goesOn != null
                && !ends.code().equals(goesOn.code())
                && ends.realmId().equals(goesOn.realmId());
        MergerRules.mayPlan(both, false).orThrow();
        UUID realm = Objects.requireNonNull(ends).realmId();
        MergerRules.mayPlan(true, store.planned(realm, from, into)).orThrow();
        String reference = Reference.next("HM");
        UUID id = store.plan(ends, Objects.requireNonNull(goesOn), reference, on, why, actor);
        file.tell(realm, id, "hub_merger_planned", actor.today(), Map.of("from", from, "to", into, "why", why), actor);
        return reference;
    }

    void add(String reference, MergerStep.Kind kind, String what, String who, LocalDate by, Actor actor) {
        Merger merger = open(reference, actor);
        store.add(merger, kind, what, who, by, actor);
        tell(merger, "hub_merger_step_added", what, actor);
    }

    /** @throws NotFound where there is no such step */
    void end(String reference, UUID stepId, LocalDate on, String result, Actor actor) {
        Merger merger = open(reference, actor);
        MergerStep step = store.steps(merger).stream()
                .filter(one -> one.id().equals(stepId))
                .findFirst()
                .orElseThrow(NotFound::new);
        MergerRules.mayEnd(step, on, actor.today()).orThrow();
        if (store.end(step, on, result, actor)) tell(merger, "hub_merger_step_ended", step.what(), actor);
    }

    void drop(String reference, Actor actor) {
        Merger merger = open(reference, actor);
        if (store.settle(merger, "dropped", actor)) tell(merger, "hub_merger_dropped", merger.why(), actor);
    }

    private void tell(Merger merger, String verb, String what, Actor actor) {
        file.tell(merger.realmId(), merger.id(), verb, actor.today(), Map.of("what", what), actor);
    }

    private Merger open(String reference, Actor actor) {
        Merger merger = store.named(reference, actor).orElseThrow(NotFound::new);
        MergerRules.mayGoOn(merger)
                .and(() -> MergerRules.mayPlan(hubs.staffs(merger.realmId(), merger.hubs(), actor), false))
                .orThrow();
        return merger;
    }

    private @Nullable ReferralHub named(String code, Actor actor) {
        return ours(actor).stream()
                .filter(hub -> hub.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
