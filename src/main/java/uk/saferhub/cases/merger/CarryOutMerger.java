package uk.saferhub.cases.merger;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.kernel.Decision;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.MergeHubs;
import uk.saferhub.referrals.ReferralHub;

/** Makes one hub of two: open cases, their actions and clocks, and what waits for a decision go to the hub that goes on (ORG-12). */
@Component
class CarryOutMerger {

    /** What a case that moves takes with it. */
    @Component
    record Baggage(Participations participations, Actions actions, CaseClocks clocks, AgencyStore agencies) {}

    private final MergerStore store;
    private final MovedCases cases;
    private final Baggage with;
    private final CaseFile file;
    private final Hubs hubs;
    private final MergeHubs merge;

    CarryOutMerger(MergerStore store, MovedCases cases, Baggage with, CaseFile file, Hubs hubs, MergeHubs merge) {
        this.store = store;
        this.cases = cases;
        this.with = with;
        this.file = file;
        this.hubs = hubs;
        this.merge = merge;
    }

    /** For the page and for the command. */
    Decision may(Merger merger, Actor actor) {
        return MergerRules.mayCarryOut(
                        merger, store.steps(merger), store.offers(merger), actor.accountId(), actor.today())
                .and(() -> MergerRules.mayPlan(hubs.staffs(merger.realmId(), merger.hubs(), actor), false));
    }

    void carryOut(String reference, Actor actor) {
        Merger merger = store.named(reference, actor).orElseThrow(NotFound::new);
        may(merger, actor).orThrow();
        ReferralHub from = hubs.named(merger.realmId(), merger.fromHub());
        ReferralHub into = hubs.named(merger.realmId(), merger.toHub());
        // Two who press at once: the second finds it done.
        if (!store.settle(merger, "done", actor)) throw new NotFound();
        merge.merge(from, into, actor);
        var moved = cases.move(from, into, actor);
        for (var outcome : cases.outcomes(moved, into)) with.participations().move(outcome, into.areaId());
        for (var one : moved) move(one, from, into, merger, actor);
        var facts = Map.of("from", from.name(), "to", into.name());
        file.tell(merger.realmId(), merger.id(), "hub_merger_done", actor.today(), facts, actor);
    }

    private void move(MovedCases.Moved one, ReferralHub from, ReferralHub into, Merger merger, Actor actor) {
        with.participations().move(one.id(), into.areaId());
        with.actions().moved(one.id(), into.areaId());
        with.clocks().moved(one.id(), into.areaId());
        with.clocks().led(one.id(), one.leadId());
        with.agencies().bringIn(one.id(), into.realmId(), into.organisationId(), actor.today(), null, actor);
        var facts = Map.of("from", from.name(), "to", into.name(), "why", merger.why());
        file.tell(into.realmId(), one.id(), "case_hub_merged", actor.today(), facts, actor);
    }
}
