package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A priority and who leads it (GOV-11).
 *
 * @param under the theme or priority it is part of
 * @param leadLabel the lead as it is printed, whatever the bodies behind it are called
 * @param leads the bodies behind the label
 * @param reportedThrough where its performance is reported, when not through the partnership
 */
@Means("A priority, theme or area of focus, and its lead.")
public record Priority(
        String code,
        @Names(Strategy.class) String strategy,
        @Names(Priority.class) @Nullable String under,
        PriorityKind kind,
        String title,
        @Nullable String leadLabel,
        @Names(Organisation.class) List<String> leads,
        @Names(Group.class) List<String> groups,
        @Nullable String objective,
        @Nullable String reportedThrough)
        implements Thing {

    /** How deep in the tree it stands. */
    public enum PriorityKind {
        THEME,
        PRIORITY,
        FOCUS,
        OBJECTIVE
    }

    @Override
    public String toSentence() {
        return "\"" + title + "\" is a " + Say.words(kind) + " of " + strategy
                + (under == null ? "" : " under " + under)
                + (leadLabel == null ? "" : ", led by " + leadLabel) + ".";
    }
}
