package uk.saferhub.cases.flag;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.cases.party.Party;
import uk.saferhub.cases.party.PartyStore;

/** Records that an agency marked its own file because of a case, and that it took the mark down. */
@Component
class FlagFile {

    private static final int MONTHS = 12;

    private final CaseFile file;
    private final PartyStore parties;
    private final FlagStore store;
    private final Veils veils;

    FlagFile(CaseFile file, PartyStore parties, FlagStore store, Veils veils) {
        this.veils = veils;
        this.file = file;
        this.parties = parties;
        this.store = store;
    }

    List<FlagStore.Flag> of(HubCase hubCase, Actor actor) {
        Veil veil = veils.of(hubCase, actor);
        return store.of(hubCase, CaseFile.organisations(hubCase, actor)).stream()
                .map(flag -> flag.under(veil))
                .toList();
    }

    /** Those whom a file can be about: who is in the case now, each once whatever their roles, as far as the actor reads who it is. */
    List<Party> people(HubCase hubCase, Actor actor) {
        Veil veil = veils.of(hubCase, actor);
        var seen = new HashSet<UUID>();
        return parties.parties(hubCase.id()).stream()
                .filter(party -> party.heldUntil() == null && !veil.holds(party.id()) && seen.add(party.personId()))
                .toList();
    }

    /**
     * @param party whom it is about, by their part in the case; null for the case as such
     * @param keptIn which of the agency's files
     * @param on the day on which it was marked (Europe/London); twelve months later it is asked to take it down
     * @throws NotFound where nobody of that key is in the case
     */
    void flag(String reference, @Nullable UUID party, String keptIn, LocalDate on, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayHoldOn(on, hubCase.openedOn(), actor.today()))
                .orThrow();
        if (party != null
                && people(hubCase, actor).stream().noneMatch(one -> one.id().equals(party))) throw new NotFound();
        UUID own = actor.seat(hubCase.realmId()).organisationId();
        boolean added = store.add(hubCase, own, party, keptIn, on, on.plusMonths(MONTHS), actor);
        FlagRules.mayFlag(!added).orThrow();
        tell(hubCase, "case_file_flagged", on, actor);
    }

    /** From today the mark is down. @throws NotFound where there is none that the actor may know of */
    void unflag(String reference, UUID id, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        FlagStore.Flag flag = of(hubCase, actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID own = actor.seat(hubCase.realmId()).organisationId();
        FlagRules.mayUnflag(flag.organisationId().equals(own), hubCase.asHub())
                .and(() -> FlagRules.stands(store.end(id, actor.today(), actor)))
                .orThrow();
        tell(hubCase, "case_file_unflagged", actor.today(), actor);
    }

    /** Whose file and whom it is about is between the agency and the hub. */
    private void tell(HubCase hubCase, String verb, LocalDate on, Actor actor) {
        file.tell(hubCase, verb, on, java.util.Map.of("visibility", "HUB"), actor);
    }
}
