package uk.saferhub.configuration;

import java.util.List;
import uk.saferhub.configuration.words.Say;

/**
 * A step by which a late action is escalated (MTG-08, WRK-02).
 *
 * @param afterDays working days late from which the step holds
 */
@Means("A step by which a late action is escalated.")
public record Escalation(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String name,
        @Means("Working days late.") int afterDays)
        implements Thing {

    @Override
    public String toSentence() {
        return "An action that is " + Say.days(afterDays, "working day") + " late reaches \"" + name + "\".";
    }
}
