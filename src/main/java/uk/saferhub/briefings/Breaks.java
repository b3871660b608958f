package uk.saferhub.briefings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.web.Dates;

/** Where the series of published crime was broken, as the catalogue of data has it. */
@Component
class Breaks {

    private final Catalogue catalogue;

    Breaks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The breaks between the months and the same a year before: their two sides are not counted alike. */
    List<String> of(Round round, Actor actor) {
        LocalDate first = round.months().before().from().atDay(1);
        LocalDate last = round.months().to().atEndOfMonth();
        return round.forceSlugs().stream()
                .flatMap(force -> catalogue.breaks(actor, force).stream())
                .filter(each -> each.on().isAfter(first) && !each.on().isAfter(last))
                .map(Breaks::words)
                .distinct()
                .toList();
    }

    private static String words(SeriesBreak each) {
        return "Counted otherwise from " + Dates.day(each.on()) + ": " + each.what() + ". " + each.caveat();
    }
}
