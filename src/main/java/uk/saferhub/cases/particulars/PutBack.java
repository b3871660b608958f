package uk.saferhub.cases.particulars;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.cases.file.CaseChange;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.CaseRules;
import uk.saferhub.cases.file.HubCase;

/** Puts an earlier title or aim of a case back as a new change, with a reason; nothing of the history goes (AUD-02). */
@Component
class PutBack {

    private final CaseFile file;
    private final EarlierStates earlier;

    PutBack(CaseFile file, EarlierStates earlier) {
        this.file = file;
        this.earlier = earlier;
    }

    /**
     * Where it stands there already, nothing is changed.
     *
     * @param id as {@link EarlierStates} gives it
     * @throws NotFound where the case has no such state
     * @throws uk.saferhub.web.Stale where somebody changed the case since
     */
    void put(String reference, String id, String why, int version, Actor actor) {
        HubCase hubCase = file.open(reference, version, List.of(), actor);
        CaseRules.mayWork(hubCase.status(actor.today())).orThrow();
        EarlierStates.Earlier state = earlier.one(hubCase, id).orElseThrow(NotFound::new);
        boolean title = state.field().equals("Title");
        String now = title ? hubCase.title() : hubCase.aim();
        if (now.equals(state.words())) return;
        file.save(
                hubCase,
                CaseChange.of(hubCase)
                        .particulars(
                                title ? state.words() : hubCase.title(),
                                title ? hubCase.aim() : state.words(),
                                hubCase.nextReviewOn()),
                actor);
        var facts = Map.<String, Object>of(state.field(), now + " → " + state.words(), "words", why);
        file.tell(hubCase, "case_corrected", actor.today(), facts, actor);
    }
}
