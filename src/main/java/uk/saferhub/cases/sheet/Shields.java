package uk.saferhub.cases.sheet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.Party;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.people.Addresses;
import uk.saferhub.people.KeptAddress;
import uk.saferhub.people.SafeInLists;

/** What must not be found, of everybody in a case and of anybody else whose safe address the hub's realm keeps. */
@Component
class Shields {

    private final PartyStore parties;
    private final Addresses addresses;
    private final SafeInLists words;

    Shields(PartyStore parties, Addresses addresses, SafeInLists words) {
        this.words = words;
        this.parties = parties;
        this.addresses = addresses;
    }

    /** The sheet, without the lines in which an address stands that another compartment keeps. */
    CaseSheet over(CaseSheet sheet, Actor actor) {
        List<SafeInLists.Row> rows = sheet.written().stream()
                .map(lines -> new SafeInLists.Row(sheet.hubCase().id(), lines))
                .toList();
        SafeInLists.Answer answer = words.in(rows, actor);
        Set<String> held = answer.spots().stream()
                .filter(spot -> spot.row() >= 0)
                .map(spot -> held(rows, spot))
                .collect(Collectors.toSet());
        return sheet.with(sheet.shield().and(held, answer.all()));
    }

    private static String held(List<SafeInLists.Row> rows, SafeInLists.Spot spot) {
        return java.util.Objects.requireNonNull(rows.get(spot.row()).words().get(spot.column()));
    }

    Shield of(HubCase hubCase, Actor actor) {
        List<UUID> people =
                parties.parties(hubCase.id()).stream().map(Party::personId).toList();
        return new Shield(
                addresses.against(people, hubCase.realmId(), actor).stream()
                        .filter(KeptAddress::isSafe)
                        .toList(),
                Set.of(),
                false);
    }
}
