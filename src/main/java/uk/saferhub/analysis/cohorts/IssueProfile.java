package uk.saferhub.analysis.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Fixes what a cohort has in common, so that it may go out: it never changes, and the next is compared with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssueProfile {

    private final CohortPeople cohorts;
    private final ProfileStore store;
    private final Timeline timeline;

    IssueProfile(CohortPeople cohorts, ProfileStore store, Timeline timeline) {
        this.cohorts = cohorts;
        this.store = store;
        this.timeline = timeline;
    }

    /**
     * @return its reference
     * @throws uk.saferhub.kernel.Refusal where the people are too few, or nearly those of a profile that went out before
     */
    String issue(Cohort cohort, String title, String purpose, Settings settings, Actor actor) {
        Seat seat = actor.seat(cohort.realmId());
        List<CohortPerson> people = cohorts.of(cohort, actor);
        Set<UUID> keys = people.stream().map(CohortPerson::id).collect(Collectors.toSet());
        CohortRules.mayProfile(people.size())
                .and(() -> CohortRules.mayIssue(keys, store.people(cohort.realmId())))
                .orThrow();
        var head =
                new ProfileStore.Head(Reference.next("CP"), title, cohort.words(settings), actor.name(), actor.now());
        UUID id = Keys.next();
        store.add(id, head, purpose, CohortProfile.of(people, settings, true), keys, seat, actor);
        timeline.record(new Happening(
                cohort.realmId(),
                id,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "cohort_profile_issued",
                Map.of("reference", head.reference())));
        return head.reference();
    }
}
