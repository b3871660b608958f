package uk.saferhub.configuration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** A further parent of an area, or one that holds for a time only (ORG-04). */
@Means("A dated place of one area inside another, beyond its own `within`.")
public record AreaLink(
        @Names(Area.class) String area,
        @Names(Area.class) String within,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Dated, Says {

    @Override
    public String toSentence() {
        return area + " lies within " + within + Say.period(this) + ".";
    }
}
