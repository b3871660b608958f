package uk.saferhub.cases.sheet;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.SafeWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.Party;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.people.Addresses;
import uk.saferhub.people.KeptAddress;

/** What must not be found, of everybody in a case and of anybody else whose safe address the hub's realm keeps. */
@Component
class Shields {

    private final PartyStore parties;
    private final Addresses addresses;
    private final SafeWords words;

    Shields(PartyStore parties, Addresses addresses, SafeWords words) {
        this.words = words;
        this.parties = parties;
        this.addresses = addresses;
    }

    /** The sheet, without anything that people wrote where other compartments keep an address that stands in it. */
    CaseSheet over(CaseSheet sheet, Actor actor) {
        return words.mayLeave(sheet.written(), sheet.hubCase().id(), actor)
                ? sheet
                : sheet.with(sheet.shield().whole());
    }

    Shield of(HubCase hubCase, Actor actor) {
        List<UUID> people =
                parties.parties(hubCase.id()).stream().map(Party::personId).toList();
        return new Shield(
                addresses.against(people, hubCase.realmId(), actor).stream()
                        .filter(KeptAddress::isSafe)
                        .toList(),
                false);
    }
}
