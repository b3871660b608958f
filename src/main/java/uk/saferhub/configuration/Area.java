package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A piece of the map (ORG-04), or several taken together (ORG-06).
 *
 * @param code the ONS code where there is one
 * @param within the area it lies in; further or changing parents are {@link AreaLink}s
 * @param madeOf for a footprint: the areas it is made of
 * @param aliases other spellings that people search by
 */
@Means("An area. Areas with an ONS code use it, so that open data join on it.")
public record Area(
        String code,
        String name,
        AreaKind kind,
        @Names(Area.class) @Nullable String within,
        @Names(Area.class) List<String> madeOf,
        List<String> aliases,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Thing, Dated {

    @Override
    public String toSentence() {
        String place = within == null ? "" : " within " + within;
        String parts = madeOf.isEmpty() ? "" : ", made of " + Say.list(madeOf);
        return name + " (" + code + ") is a " + Say.words(kind) + place + parts + Say.period(this) + ".";
    }
}
