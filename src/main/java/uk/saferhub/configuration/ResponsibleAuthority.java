package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** A kind of body the law requires, and which bodies are it here (ORG-03). */
@Means("A kind of responsible authority, and the bodies that are it, from a day to a day.")
public record ResponsibleAuthority(
        @Names(Partnership.class) List<String> partnerships,
        String kind,
        @Names(Organisation.class) List<String> bodies,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String law)
        implements Dated, Says {

    @Override
    public String toSentence() {
        return "For " + Say.list(partnerships) + " the " + kind + " is " + Say.list(bodies) + Say.period(this) + " ("
                + law + ").";
    }
}
