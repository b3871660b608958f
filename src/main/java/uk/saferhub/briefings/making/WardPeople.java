package uk.saferhub.briefings.making;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.areas.Populations.Group;
import uk.saferhub.crimedata.areas.Populations.Residents;

/**
 * Rates by those who live in a ward: of the year of the crimes or, where that is not published yet, of one of the two years
 * before, which is said. Older people are not taken: a ward can be built in three years.
 *
 * @param residents null where none of these years is held
 */
public record WardPeople(int year, Layer layer, @Nullable Residents residents) {

    private static final int OLDEST = 2;

    public static WardPeople of(Populations populations, int year, int wardYear) {
        Layer layer = new Layer(AreaKind.WARD, wardYear);
        for (int back = 0; back <= OLDEST; back++) {
            Optional<Residents> residents = populations.fitted(layer, year - back, Group.EVERYONE);
            if (residents.isPresent()) return new WardPeople(year, layer, residents.get());
        }
        return new WardPeople(year, layer, null);
    }

    /**
     * In a sentence or several.
     *
     * @param crimes of the ward in the months
     * @param everywhere of all wards of the round
     * @param wards all of them
     */
    public String words(String ward, long crimes, long everywhere, Set<String> wards) {
        Long people = residents == null ? null : residents.byCode().get(ward);
        if (residents == null || people == null || people == 0)
            return "No rate: no population of %d, nor of the two years before, is held for this ward (%s)."
                    .formatted(year, layer.words());
        String other = residents.year() == year
                ? ""
                : " They are the people of %d for crimes of %d: none of that year is held."
                        .formatted(residents.year(), year);
        String all = residents.of(wards).isPresent()
                ? " All wards together: %,.1f."
                        .formatted(1000.0 * everywhere / residents.of(wards).getAsLong())
                : "";
        return "%,.1f for each 1,000 residents over these months.%s %s: %,d people.%s People who work, shop or drink in a centre do not live there, so the rates of centres are too high."
                .formatted(1000.0 * crimes / people, all, residents.how(), people, other);
    }
}
