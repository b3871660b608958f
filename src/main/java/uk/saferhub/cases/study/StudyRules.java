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

    /** HUB-23-B: what is published is taken back before it is changed, so that nobody quotes words that have gone. */
    static Decision mayChange(boolean published) {
        return Decision.when(!published, "HUB-23-B", "This study is published. Take it back to write another.", POLICY);
    }
}
