package uk.saferhub.people.equality;

import java.util.ArrayList;
import java.util.List;

/**
 * What the Equality Act 2010 s.4 protects, with what may be answered. Age is reckoned from the date of birth and not asked here.
 * Each may also be not known, or not told.
 */
enum Characteristic {
    SEX("FEMALE", "MALE"),
    DISABILITY("YES", "NO"),
    ETHNICITY("ASIAN", "BLACK", "MIXED", "WHITE", "OTHER"),
    RELIGION("NONE", "BUDDHIST", "CHRISTIAN", "HINDU", "JEWISH", "MUSLIM", "SIKH", "OTHER"),
    ORIENTATION("STRAIGHT", "GAY_OR_LESBIAN", "BISEXUAL", "OTHER"),
    REASSIGNMENT("YES", "NO"),
    MARRIAGE("NEITHER", "MARRIED", "CIVIL_PARTNERSHIP"),
    PREGNANCY("YES", "NO");

    static final String NOT_KNOWN = "NOT_KNOWN";
    static final String PREFER_NOT_TO_SAY = "PREFER_NOT_TO_SAY";

    private final List<String> answers;

    Characteristic(String... answers) {
        var all = new ArrayList<>(List.of(answers));
        all.add(PREFER_NOT_TO_SAY);
        all.add(NOT_KNOWN);
        this.answers = List.copyOf(all);
    }

    /** In the order of forms and tables; the last is "not known". */
    List<String> answers() {
        return answers;
    }
}
