package uk.saferhub.cases.closure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.cases.party.PartyStore;
import uk.saferhub.kernel.Decision;
import uk.saferhub.people.consent.ConsentRules;
import uk.saferhub.people.consent.Purpose;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/** Reads what those harmed say at closing, and holds to their agreement to be asked (IDX-13). */
@Component
class HeardForm {

    private final PartyStore parties;

    private final Veils veils;

    HeardForm(PartyStore parties, Veils veils) {
        this.parties = parties;
        this.veils = veils;
    }

    List<Choice> answers() {
        return Arrays.stream(Resolved.values())
                .map(one -> Choice.of(one, CaseWords.of(one)))
                .toList();
    }

    /** Who of those in the case refused to be asked what they think, by name as far as the actor reads it. */
    List<String> refusing(HubCase hubCase, Actor actor) {
        return parties.refusing(hubCase.id(), null, Purpose.FEEDBACK, veils.of(hubCase, actor));
    }

    /** Null where nobody is named as harmed. Notes what is wrong in the fields. */
    @Nullable
    Heard read(Fields fields, boolean somebodyHarmed) {
        if (!somebodyHarmed) return null;
        var read = fields.read();
        Resolved resolved =
                read.requiredChoice("resolved", Resolved.class, "Choose whether it is over for those harmed");
        String words = read.required("feedback", 2000, "Enter what those harmed say of it, or why they were not asked");
        read.atMost("basis", 300);
        return new Heard(resolved, words, read.text("basis"));
    }

    /** Somebody who refused is asked only on another basis than agreement. */
    Decision mayHear(HubCase hubCase, @Nullable Heard heard, Actor actor) {
        return heard == null || !heard.asked()
                ? Decision.allowed()
                : ConsentRules.mayGoOn(refusing(hubCase, actor), heard.basis(), "being asked what they think");
    }
}
