package uk.saferhub.briefings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;

/** Where the series of published crime was broken, as the catalogue of data has it. */
@Component
class Breaks {

    private final Catalogue catalogue;

    Breaks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The breaks between the months and the same a year before: their two sides are not counted alike.
     *
     * @param wards those that are counted, of that year's layer
     */
    List<String> of(Round round, WardList.Wards wards, Actor actor) {
        return round.forceSlugs().stream()
                .flatMap(force -> catalogue
                        .breaks(
                                actor,
                                SeriesQuestion.streetCrime(force, Kinds.published(""))
                                        .inWards(wards.known(), new Layer(AreaKind.WARD, wards.year()))
                                        .between(
                                                round.months().before().from().atDay(1),
                                                round.months().to().atEndOfMonth()))
                        .stream())
                .map(SeriesBreak::sentence)
                .distinct()
                .toList();
    }
}
