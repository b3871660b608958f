package uk.saferhub.cases.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.party.Party;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.people.consent.ConsentRules;
import uk.saferhub.people.consent.Purpose;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.Occasion;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;

/** Assesses somebody in a case for their role, plans how somebody harmed is looked after, and records what they were told. */
@Component
public class CareForParty {

    private final CaseFile file;
    private final PartyStore parties;
    private final Choices choices;
    private final Scores scores;
    private final CareStore store;
    private final CaseClocks clocks;

    CareForParty(
            CaseFile file, PartyStore parties, Choices choices, Scores scores, CareStore store, CaseClocks clocks) {
        this.file = file;
        this.parties = parties;
        this.choices = choices;
        this.scores = scores;
        this.store = store;
        this.clocks = clocks;
    }

    /** @throws NotFound where nobody of that key is in the case, or the actor does not read who it is */
    Party party(HubCase hubCase, UUID partyId, Actor actor) {
        return parties.named(hubCase, partyId, actor);
    }

    /** The key of a person's present part in a case. @throws NotFound where they hold no such role in it */
    public UUID partyOf(String reference, UUID person, String role, Actor actor) {
        return parties.parties(file.open(reference, actor).id()).stream()
                .filter(party ->
                        party.personId().equals(person) && party.role().equals(role) && party.heldUntil() == null)
                .map(Party::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What somebody in this role is assessed on; null where they are not. */
    @Nullable
    Matrix matrix(HubCase hubCase, Party party, Actor actor) {
        var which = party.side().matrix();
        return which == null ? null : choices.matrix(which, hubCase, actor).orElse(null);
    }

    /** @param words why this is the score. @param chosen null where the band counts that the total falls in */
    public void assess(
            String reference,
            UUID partyId,
            LocalDate heldOn,
            String words,
            List<Answer> answers,
            @Nullable ChosenBand chosen,
            Actor actor) {
        HubCase hubCase = open(reference, heldOn, actor);
        var party = party(hubCase, partyId, actor);
        Matrix matrix = matrix(hubCase, party, actor);
        CareRules.mayWorkWith(party.heldUntil() == null)
                .and(() -> CareRules.mayAssess(party.side(), matrix != null))
                .orThrow();
        Sheet sheet = scores.together(
                partyId,
                hubCase.realmId(),
                java.util.Objects.requireNonNull(matrix),
                Occasion.REVIEW,
                answers,
                words,
                chosen,
                actor);
        Matrix.Band band = java.util.Objects.requireNonNull(sheet.band());
        int total = java.util.Objects.requireNonNull(sheet.agreed()).total();
        Integer days = band.reviewEvery();
        LocalDate next = days == null ? null : heldOn.plusDays(days);
        var made = new CareStore.Assessment(
                null,
                sheet.id(),
                heldOn,
                total,
                band.code(),
                band.label(),
                words,
                chosen == null ? null : chosen.reason(),
                next,
                "",
                "");
        store.assessed(hubCase, partyId, made, actor);
        var facts = new TreeMap<String, Object>();
        facts.put("person", party.person());
        facts.put("role", party.role());
        facts.put("score", total);
        facts.put("band", band.label());
        if (chosen != null) facts.put("override", chosen.reason());
        file.tell(hubCase, "case_assessed", heldOn, facts, actor);
    }

    public void plan(
            String reference, UUID partyId, String contact, String means, int every, String safety, Actor actor) {
        HubCase hubCase = open(reference, actor.today(), actor);
        var party = party(hubCase, partyId, actor);
        CareRules.mayWorkWith(party.heldUntil() == null)
                .and(() -> CareRules.mayCareFor(party.side()))
                .and(() -> CareRules.mayTellEvery(every))
                .orThrow();
        LocalDate last = store.updates(partyId).stream()
                .map(CareStore.Update::toldOn)
                .findFirst()
                .orElse(actor.today());
        LocalDate next = clocks.updateBy(hubCase.realmId(), last, every, actor);
        store.plan(hubCase, partyId, new CareStore.Care(contact, means, every, safety, actor.today(), next), actor);
        var facts = Map.of("person", party.person(), "due_on", next.toString());
        file.tell(hubCase, "case_care_planned", actor.today(), facts, actor);
    }

    /** As below, with no other basis than their agreement. */
    public void told(String reference, UUID partyId, LocalDate on, String words, String feedback, Actor actor) {
        told(reference, partyId, on, words, feedback, "", actor);
    }

    /** Whether they do not agree to being asked what they think. */
    boolean refusesFeedback(HubCase hubCase, Party party) {
        return !parties.refusing(hubCase.id(), party.personId(), Purpose.FEEDBACK)
                .isEmpty();
    }

    /**
     * @param words what they were told, and how
     * @param feedback what they said; may be empty
     * @param basis on what it rests that they were asked, where they refused that; else blank
     */
    void told(String reference, UUID partyId, LocalDate on, String words, String feedback, String basis, Actor actor) {
        HubCase hubCase = open(reference, on, actor);
        var party = party(hubCase, partyId, actor);
        CareRules.mayCareFor(party.side())
                .and(() -> ConsentRules.mayRelyOn(
                        parties.said(hubCase.id(), party.personId(), Purpose.CONTACT, on),
                        "being told how their case stands"))
                .and(() -> ConsentRules.mayGoOn(
                        feedback.isBlank()
                                ? List.of()
                                : parties.refusing(hubCase.id(), party.personId(), Purpose.FEEDBACK),
                        basis,
                        "being asked what they think"))
                .orThrow();
        LocalDate next = store.care(partyId, hubCase)
                .map(care -> clocks.updateBy(hubCase.realmId(), on, care.everyDays(), actor))
                .orElse(null);
        store.told(hubCase, partyId, on, words, feedback, next, actor);
        var facts = basis.isBlank()
                ? Map.of("person", party.person())
                : Map.of("person", party.person(), "words", "Asked what they think on another basis: " + basis);
        file.tell(hubCase, "case_person_told", on, facts, actor);
    }

    private HubCase open(String reference, LocalDate day, Actor actor) {
        HubCase hubCase = file.open(reference, actor);
        CaseRules.mayWork(hubCase.status(actor.today()))
                .and(() -> CaseRules.mayHoldOn(day, hubCase.openedOn(), actor.today()))
                .orThrow();
        return hubCase;
    }
}
