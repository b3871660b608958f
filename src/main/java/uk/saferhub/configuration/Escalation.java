package uk.saferhub.configuration;

import java.util.List;
import uk.saferhub.configuration.words.Say;

/**
 * A step by which a late action is escalated (MTG-08, WRK-02), and whom it tells.
 *
 * @param afterDays working days late from which the step holds
 * @param tells the two sides of the action that are told
 * @param roles those who are told besides, of everybody who may see the action
 */
@Means("A step by which a late action is escalated.")
public record Escalation(
        String code,
        @Names(Partnership.class) List<String> partnerships,
        String name,
        @Means("Working days late.") int afterDays,
        @Means("Which side of the action is told once.") List<Told> tells,

        @Means("Roles whose holders are told once, where they may see the action.") @Names(Role.class)
        List<String> roles)
        implements Thing {

    /** A side of an action. */
    public enum Told {
        /** The person whose it is or, where it names nobody, the people of its organisation. */
        OWNER,
        /** The people of the organisation that asked for it. */
        ASKER
    }

    @Override
    public String toSentence() {
        var told = new java.util.ArrayList<String>();
        if (tells.contains(Told.OWNER)) told.add("whoever has it");
        if (tells.contains(Told.ASKER)) told.add("whoever asked for it");
        if (!roles.isEmpty()) told.add("the roles " + Say.list(roles));
        return "An action that is " + Say.days(afterDays, "working day") + " late reaches \"" + name + "\""
                + (told.isEmpty() ? "." : " and tells " + Say.list(told) + " once.");
    }
}
