package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * One choice in a list that people pick from.
 *
 * @param set the list
 * @param tells what the choice tells the person who is answered, where it does
 */
@Means("One choice in a list that people pick from.")
public record Category(
        CategorySet set,
        String code,
        String label,

        @Means("None means every partnership of the pack.") @Names(Partnership.class)
        List<String> partnerships,

        @Nullable String hint)
        implements Says {

    /** The lists that a pack fills. */
    public enum CategorySet {
        CONCERN,
        LAWFUL_BASIS,
        DECLINE_REASON,
        PATHWAY,
        CLOSING_REASON,
        OUTCOME,
        PARTY_ROLE,
        SUPPORT,
        SAFETY_FLAG,
        RISK_FACTOR,
        CONDUCT,
        COMPLAINT_KIND,
        AGE_GROUP,
        SHIFT_ITEM,
        THEME,
        OFFENCE,
        SERVICE_METHOD,
        CHANNEL_CLOSING_REASON,
        CHANNEL_IDEOLOGY,
        TOPIC
    }

    @Override
    public String toSentence() {
        return "\"" + label + "\" (" + code + ") is a choice of " + Say.words(set) + ".";
    }
}
