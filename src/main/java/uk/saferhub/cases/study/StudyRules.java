package uk.saferhub.cases.study;

import java.util.Set;
import uk.saferhub.kernel.Decision;

/** When a case study may be read by others (HUB-23). */
final class StudyRules {

    private static final String POLICY = "Data Protection Act 2018 s.40: no more than the purpose needs";

    private StudyRules() {}

    /** HUB-23-A: nothing that identifies anybody of the case stands in it. @param remaining what does */
    static Decision mayPublish(Set<String> remaining) {
        return Decision.when(
                remaining.isEmpty(),
                "HUB-23-A",
                "These words may tell who it is: " + String.join(", ", remaining) + ". Write them in another way.",
                POLICY);
    }

    /** HUB-23-C: whoever does not read who is harmed would learn their name by what is taken out of the words. @param readsAll whether nobody is held back */
    static Decision mayWrite(boolean readsAll) {
        return Decision.when(
                readsAll,
                "HUB-23-C",
                "A study is written by somebody who reads who is harmed in the case: only they can see that it names nobody.",
                POLICY);
    }

    /** HUB-23-B: what is published is taken back before it is changed, so that nobody quotes words that have gone. */
    static Decision mayChange(boolean published) {
        return Decision.when(!published, "HUB-23-B", "This study is published. Take it back to write another.", POLICY);
    }
}
