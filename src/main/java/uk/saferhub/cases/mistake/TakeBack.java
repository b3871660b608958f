package uk.saferhub.cases.mistake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Dates;

/** Takes back what was entered by mistake, and puts the case as it was before: its score, its next review, what is owed. */
@Component
class TakeBack {

    private final CaseFile file;
    private final MistakeStore store;
    private final CaseClocks clocks;

    TakeBack(CaseFile file, MistakeStore store, CaseClocks clocks) {
        this.file = file;
        this.store = store;
        this.clocks = clocks;
    }

    /** @throws NotFound where there is none such, or it was taken back */
    MistakeStore.Entered entered(Mistake mistake, HubCase hubCase, UUID id) {
        return store.one(mistake, hubCase, id).orElseThrow(NotFound::new);
    }

    Decision may(Mistake mistake, HubCase hubCase, UUID id, LocalDate today) {
        Decision open = CaseRules.mayWork(hubCase.status(today));
        return mistake == Mistake.REVIEW
                ? open.and(() -> MistakeRules.mayTakeBack(id, store.scores(hubCase.id())))
                : open;
    }

    void take(Mistake mistake, String reference, UUID id, String why, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        MistakeStore.Entered entered = entered(mistake, hubCase, id);
        may(mistake, hubCase, id, actor.today()).orThrow();
        if (!store.withdraw(mistake, id, actor)) throw new NotFound();
        switch (mistake) {
            case REVIEW -> asBefore(hubCase, entered, actor);
            case UPDATE -> tellAnew(hubCase, entered, actor);
            // What is due of assessments is read from those that stand; of a place nothing is due.
            case ASSESSMENT, PLACE -> {}
        }
        String what = CaseWords.of(mistake) + " of " + Dates.day(entered.onDay());
        file.tell(hubCase, "case_mistake_taken_back", actor.today(), Map.of("what", what, "words", why), actor);
    }

    private void asBefore(HubCase hubCase, MistakeStore.Entered entered, Actor actor) {
        List<MistakeStore.Score> standing = store.scores(hubCase.id());
        var scored = standing.stream().filter(one -> one.score() != null).findFirst();
        LocalDate next = clocks.unmet(ClockKind.CASE_REVIEW, hubCase.id(), entered.onDay(), actor)
                .orElse(standing.getFirst().nextReviewOn());
        var to = new CaseChange(
                hubCase.title(),
                hubCase.aim(),
                hubCase.leadOrganisationId(),
                hubCase.leadAccountId(),
                hubCase.stored(),
                scored.map(MistakeStore.Score::score).orElse(null),
                scored.map(MistakeStore.Score::band).orElse(null),
                next == null ? hubCase.nextReviewOn() : next,
                null,
                null);
        file.save(hubCase, to, actor);
    }

    private void tellAnew(HubCase hubCase, MistakeStore.Entered entered, Actor actor) {
        UUID party = java.util.Objects.requireNonNull(entered.partyId());
        store.owed(party).ifPresent(owed -> {
            // Where a later update stands it is that which the next one counts from, and nothing is owed anew.
            LocalDate next = (owed.since().isBefore(entered.onDay())
                            ? clocks.unmet(ClockKind.VICTIM_UPDATE, party, entered.onDay(), actor)
                            : Optional.<LocalDate>empty())
                    .orElseGet(() -> clocks.updateBy(hubCase.realmId(), owed.since(), owed.everyDays(), actor));
            store.tellBy(party, next);
            clocks.updateDue(hubCase.id(), party, owed.since(), next, actor);
        });
    }
}
