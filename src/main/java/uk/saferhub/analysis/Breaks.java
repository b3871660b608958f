package uk.saferhub.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;

/** The breaks in a scope's series (PRF-08), as the reader's partnerships recorded them. */
@Component
class Breaks {

    private final Catalogue catalogue;

    Breaks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those that touch it and lie within its months. */
    List<SeriesBreak> of(Scope scope, Actor actor) {
        SeriesQuestion question = scope.records() == null
                ? SeriesQuestion.streetCrime(scope.force().slug(), scope.kinds())
                : SeriesQuestion.dataSet(scope.records().set().id());
        return catalogue.breaks(actor, question.within(scope.footprint()).between(scope.from(), scope.to()));
    }

    /** For beside numbers of a whole period: they add up what is not alike; or empty. */
    String note(Scope scope, Actor actor) {
        List<SeriesBreak> breaks = of(scope, actor);
        return breaks.isEmpty()
                ? ""
                : breaks.stream().map(SeriesBreak::sentence).collect(Collectors.joining(" "))
                        + " Numbers of the whole period add up both: choose months on one side to compare.";
    }
}
