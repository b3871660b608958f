package uk.saferhub.configuration;

import java.util.List;
import uk.saferhub.configuration.words.Say;

/** What a partnership calls a thing (ORG-11). */
@Means("A local word for something the program names otherwise.")
public record Word(Term term, @Names(Partnership.class) List<String> partnerships, String one, String many)
        implements Says {

    /** Things whose name differs from place to place. */
    public enum Term {
        HUB,
        PROBLEM_SOLVING_MEETING,
        CASE_REVIEW,
        PARTNERSHIP,
        REFERRAL,
        CASE,
        MATRIX,
        PRIORITY,
        BOARD,
        COMMITTEE
    }

    @Override
    public String toSentence() {
        return Say.list(partnerships) + " calls a " + Say.words(term) + " \"" + one + "\", and several \"" + many
                + "\".";
    }
}
