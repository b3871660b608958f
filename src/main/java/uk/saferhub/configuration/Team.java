package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** A team whose work is counted apart (ORG-08). */
@Means("A team of an organisation, whose activity reports count.")
public record Team(
        String code,
        String name,
        @Nullable String shortName,
        @Names(Organisation.class) String organisation,
        @Names(Area.class) List<String> areas)
        implements Thing {

    @Override
    public String toSentence() {
        return "The " + name + " is a team of " + organisation
                + (areas.isEmpty() ? "" : " that works in " + Say.list(areas)) + ".";
    }
}
