package uk.saferhub.cases.particulars;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseEvent;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;

/** Changes what a case says of itself: its title and aim, who leads it, and how far it has come. */
@Component
class ChangeParticulars {

    private final CaseFile file;
    private final AgencyStore agencies;
    private final Veils veils;

    ChangeParticulars(CaseFile file, AgencyStore agencies, Veils veils) {
        this.veils = veils;
        this.file = file;
        this.agencies = agencies;
    }

    /**
     * Sending what is there already changes nothing. What differs is decided by what the reader was shown: whoever is not told a name
     * would else learn from the answer, or from there being none, that a name they tried is the one.
     */
    void correct(String reference, String title, String aim, LocalDate nextReviewOn, int version, Actor actor) {
        HubCase read = file.open(reference, actor);
        Veil veil = veils.of(read, actor);
        var shown = CaseFile.differences(
                new CaseFile.Particulars(veil.in(read.title()), veil.in(read.aim()), read.nextReviewOn()),
                title,
                aim,
                nextReviewOn);
        HubCase hubCase = file.open(reference, version, shown, actor);
        if (shown.isEmpty()) return;
        String newTitle = title.equals(veil.in(hubCase.title())) ? hubCase.title() : title;
        String newAim = aim.equals(veil.in(hubCase.aim())) ? hubCase.aim() : aim;
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayPutOff(hubCase.nextReviewOn(), nextReviewOn))
                .orThrow();
        file.save(hubCase, CaseChange.of(hubCase).particulars(newTitle, newAim, nextReviewOn), actor);
        var before = Map.of("Title", hubCase.title(), "Aim", hubCase.aim());
        var facts = new TreeMap<String, Object>();
        shown.forEach(d -> facts.put(d.label(), before.getOrDefault(d.label(), d.theirs()) + " → " + d.yours()));
        file.tell(hubCase, "case_corrected", actor.today(), facts, actor);
    }

    /** Hands the lead over; history stays with the case. @param lead whether the actor becomes the lead officer */
    void handOver(String reference, UUID organisation, boolean lead, String why, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, java.util.List.of(), actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        UUID officer = lead ? actor.accountId() : null;
        boolean same = hubCase.leadOrganisationId().equals(organisation)
                && java.util.Objects.equals(hubCase.leadAccountId(), officer);
        if (same) return;
        agencies.bringIn(hubCase.id(), hubCase.realmId(), organisation, actor.today(), null, actor);
        file.save(hubCase, CaseChange.of(hubCase).led(organisation, officer), actor);
        String name = agencies.of(hubCase.id()).stream()
                .filter(agency -> agency.organisationId().equals(organisation))
                .map(AgencyStore.Agency::name)
                .findFirst()
                .orElseThrow();
        var facts = Map.of("from", hubCase.lead(), "to", name, "officer", lead ? actor.name() : "", "words", why);
        file.tell(hubCase, "case_handed_over", actor.today(), facts, actor);
    }

    /** Moves the case on by what happened: assessment begun, plan agreed, monitoring begun. */
    void advance(String reference, CaseEvent event, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, java.util.List.of(), actor);
        CaseRules.mayAdvance(event).orThrow();
        CaseStatus to = CaseStatus.TABLE.move(hubCase.status(actor.today()), event);
        file.save(hubCase, CaseChange.of(hubCase).moved(to), actor);
        file.tell(hubCase, event.verb(), actor.today(), Map.of(), actor);
    }
}
