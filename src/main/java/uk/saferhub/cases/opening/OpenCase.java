package uk.saferhub.cases.opening;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStore;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.party.BringIn;
import uk.saferhub.cases.review.ScoreStore;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;

/** Opens a case with its lead, the agencies asked to take part, the people in it and the score that it begins with. */
@Component
public class OpenCase {

    private final CaseStore store;
    private final AgencyStore agencies;
    private final BringIn parties;
    private final ScoreStore scores;
    private final Choices choices;
    private final CaseFile file;

    OpenCase(
            CaseStore store, AgencyStore agencies, BringIn parties, ScoreStore scores, Choices choices, CaseFile file) {
        this.store = store;
        this.agencies = agencies;
        this.parties = parties;
        this.scores = scores;
        this.choices = choices;
        this.file = file;
    }

    public OpenedCase open(NewCase opened, Actor actor) {
        CaseRules.mayOpen(opened.openedOn(), opened.nextReviewOn(), actor.today())
                .orThrow();
        UUID id = Keys.next();
        String reference = Reference.next("C");
        UUID host = actor.seat(opened.realmId()).organisationId();
        file.register(id, reference, opened.realmId(), opened.areaId(), host, actor);
        UUID release = choices.releaseOf(opened.realmId(), actor);
        store.add(id, reference, opened, release, actor);
        if (opened.band() != null) {
            var band = choices.bandNamed(opened.band(), opened.hub(), choices.now(opened.realmId(), actor));
            store.actBy(id, opened.openedOn(), choices.firstAction(opened.openedOn(), band));
        }
        scores.add(
                id,
                opened.realmId(),
                ScoreStore.Entry.byHand(
                        ScoreStore.Occasion.OPENING,
                        opened.openedOn(),
                        opened.score(),
                        opened.band(),
                        "",
                        opened.nextReviewOn()),
                host,
                actor);
        for (var party : opened.parties())
            parties.bring(
                    id,
                    opened.realmId(),
                    party.personId(),
                    party.role(),
                    opened.openedOn(),
                    choices.assessBy(
                            party.role(), opened.openedOn(), opened.hub(), choices.now(opened.realmId(), actor)),
                    host,
                    actor);
        agencies.bringIn(id, opened.realmId(), opened.leadOrganisationId(), opened.openedOn(), null, actor);
        for (UUID agency : opened.agencies())
            agencies.bringIn(id, opened.realmId(), agency, opened.openedOn(), opened.answerDueOn(), actor);
        file.tell(
                opened.realmId(),
                id,
                "case_opened",
                opened.openedOn(),
                Map.of("reference", reference, "title", opened.title()),
                actor);
        return new OpenedCase(id, reference);
    }
}
