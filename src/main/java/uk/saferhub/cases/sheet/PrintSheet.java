package uk.saferhub.cases.sheet;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.Visibility;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.contribution.ContributionStore;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseHead;
import uk.saferhub.cases.file.CaseHeads;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.configuration.Category.CategorySet;

/** Puts on paper what one reader may see of a case, as far as everybody at a meeting may. */
@Component
class PrintSheet {

    private final CaseHeads heads;
    private final Choices choices;
    private final PartyStore parties;
    private final AgencyStore agencies;
    private final ContributionStore contributions;
    private final Actions actions;

    PrintSheet(
            CaseHeads heads,
            Choices choices,
            PartyStore parties,
            AgencyStore agencies,
            ContributionStore contributions,
            Actions actions) {
        this.heads = heads;
        this.choices = choices;
        this.parties = parties;
        this.agencies = agencies;
        this.contributions = contributions;
        this.actions = actions;
    }

    /** @param number of this sheet alone. @param shields against addresses that must not be found */
    byte[] print(HubCase hubCase, String number, Shields shields, Actor actor) {
        List<UUID> own = CaseFile.organisations(hubCase, actor);
        boolean waits = !hubCase.asHub() && agencies.owes(hubCase.id(), own) != null;
        CaseHead head = heads.forTable(hubCase, actor);
        var sheet = new CaseSheet(
                number,
                hubCase,
                head,
                parties.parties(hubCase, head.veil()).stream()
                        .filter(party -> party.heldUntil() == null)
                        .toList(),
                parties.places(hubCase.id()),
                contributions.of(hubCase.id(), own, hubCase.asHub(), waits).stream()
                        .filter(one -> one.visibility() == Visibility.ALL)
                        .toList(),
                waits,
                actions.of(hubCase.id()).stream()
                        .filter(action -> action.status().isOpen())
                        .toList(),
                shields.of(hubCase, actor));
        return shields.over(sheet, actor)
                .paper(role -> choices.label(CategorySet.PARTY_ROLE, role, hubCase, actor), actor);
    }
}
