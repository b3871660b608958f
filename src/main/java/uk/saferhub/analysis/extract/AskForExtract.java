package uk.saferhub.analysis.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.analysis.cohorts.CohortDesk;
import uk.saferhub.analysis.cohorts.CohortPeople;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Makes an extract as it is to go out, so that whoever approves it sees exactly that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskForExtract {

    static final String KIND = "extract";

    /** What is asked for. @param least how many people share each combination @param until its last day */
    record Terms(
            String purpose, String recipient, UUID agreement, List<ExtractField> fields, int least, LocalDate until) {}

    private final CohortPeople cohorts;
    private final ExtractStore store;
    private final Participations participations;
    private final Timeline timeline;

    AskForExtract(CohortPeople cohorts, ExtractStore store, Participations participations, Timeline timeline) {
        this.cohorts = cohorts;
        this.store = store;
        this.participations = participations;
        this.timeline = timeline;
    }

    /**
     * @return its path
     * @throws NotFound where the agreement is none of that register in force
     * @throws uk.saferhub.kernel.Refusal where too few people are left, or beside another extract it would tell more
     */
    String ask(CohortDesk.Asked asked, Terms terms, Actor actor) {
        Seat seat = asked.seat();
        ExtractStore.Basis basis = store.bases(seat, actor.today()).stream()
                .filter(one -> one.id().equals(terms.agreement()))
                .findFirst()
                .orElseThrow(NotFound::new);
        byte[] key = Pseudonyms.newKey();
        ExtractTable.Made made = ExtractTable.of(
                cohorts.withoutNames(asked.cohort(), actor), terms.fields(), terms.least(), key, asked.settings());
        int rows = made.table().rows().size();
        ExtractRules.mayMake(rows, terms.least())
                .and(() -> ExtractRules.mayStandBeside(
                        Set.copyOf(made.people()),
                        terms.fields(),
                        terms.least(),
                        store.others(seat.realmId(), actor.today())))
                .orThrow();
        var extract = new Extract(
                Keys.next(),
                seat.realmId(),
                Reference.next("EX"),
                asked.cohort().words(asked.settings()),
                terms.purpose(),
                terms.recipient(),
                basis.id(),
                basis.gateway(),
                terms.least(),
                terms.fields().stream().map(ExtractField::name).collect(Collectors.joining(" ")),
                made.changed(),
                rows,
                terms.until(),
                seat.organisationId(),
                actor.accountId(),
                actor.name(),
                actor.now(),
                null,
                null,
                null,
                null,
                null,
                null);
        participations.register(
                extract.id(), KIND, extract.reference(), seat.realmId(), seat.areaId(), seat.organisationId(), actor);
        store.add(extract, seat.areaId(), made, key);
        timeline.record(new Happening(
                seat.realmId(),
                extract.id(),
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "extract_asked_for",
                Map.of("until", terms.until().toString())));
        return extract.path();
    }
}
