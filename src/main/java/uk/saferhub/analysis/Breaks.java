package uk.saferhub.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Vintages;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.catalogue.SeriesBreak;
import uk.saferhub.crimedata.catalogue.SeriesQuestion;
import uk.saferhub.web.Dates;

/** The breaks in a scope's series (PRF-08), as the reader's partnerships recorded them. */
@Component
class Breaks {

    private final Catalogue catalogue;
    private final Vintages vintages;
    private final AgencyCensuses censuses;

    Breaks(Catalogue catalogue, Vintages vintages, AgencyCensuses censuses) {
        this.censuses = censuses;
        this.catalogue = catalogue;
        this.vintages = vintages;
    }

    /** Those that touch it and lie within its months. */
    List<SeriesBreak> of(Scope scope, Actor actor) {
        return catalogue.breaks(actor, question(scope));
    }

    private static SeriesQuestion question(Scope scope) {
        SeriesQuestion question = scope.records() == null
                ? SeriesQuestion.streetCrime(scope.force().slug(), scope.kinds())
                : SeriesQuestion.dataSet(scope.records().set().id());
        return question.within(scope.footprint()).between(scope.from(), scope.to());
    }

    /**
     * Where street crime came to stand for a supply that ceased, its own supply ceased, or the months of a footprint come to be
     * published by another census's small areas, or an agency's records to state them: drawn and said, and no series is parted by it.
     */
    List<SeriesBreak> supplies(Scope scope, Actor actor) {
        List<SeriesBreak> drawn = new ArrayList<>(catalogue.supplies(actor, question(scope)));
        drawn.addAll(scope.records() == null ? vintages.changes(scope.question()) : censuses.changes(scope, actor));
        return drawn;
    }

    /** Which areas of another census were joined to those of the footprint; or empty. */
    String joined(Scope scope, Actor actor) {
        return scope.records() == null ? joined(scope) : censuses.note(scope, actor);
    }

    /** The same of street crime alone. */
    String joined(Scope scope) {
        return scope.records() == null ? vintages.note(scope.question()) : "";
    }

    /** For beside numbers of a whole period: they add up what is not alike, and the newest of them may not have come; or empty. */
    String note(Scope scope, Actor actor) {
        return String.join(
                        " ",
                        added(of(scope, actor)),
                        said(supplies(scope, actor)),
                        joined(scope, actor),
                        late(scope, actor))
                .replaceAll(" +", " ")
                .strip();
    }

    /** The same of a force's offences by code, which the same officers record. @param from the first month @param to the last */
    String ofForce(String force, YearMonth from, YearMonth to, Actor actor) {
        SeriesQuestion question = SeriesQuestion.streetCrime(Force.named(force).slug(), Kinds.published(""))
                .between(from, to);
        return added(catalogue.breaks(actor, question));
    }

    /** The same of agencies' records of whichever set. */
    String ofRecords(YearMonth from, YearMonth to, Actor actor) {
        return added(catalogue.breaks(actor, SeriesQuestion.agencyRecords("").between(from, to)));
    }

    /** A delivery that is due and has not come, where the last months of the scope may be those that it would bring; or empty. */
    String late(Scope scope, Actor actor) {
        return catalogue.all(actor).stream()
                .filter(set -> scope.records() == null
                        ? scope.force().slug().equals(set.force())
                        : set.id().equals(scope.records().set().id()))
                .filter(set -> isLate(set, scope, actor.today()))
                .map(set ->
                        "The next delivery of %s was due on %s and has not come: what is shown ends where the last one ended."
                                .formatted(set.name(), Dates.day(Objects.requireNonNull(set.dueOn()))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isLate(DataSet set, Scope scope, LocalDate today) {
        LocalDate due = set.dueOn();
        LocalDate covered = set.coveredTo();
        boolean overdue = due != null && due.isBefore(today) && set.ceasedOn() == null;
        return overdue && (covered == null || !scope.to().isBefore(YearMonth.from(covered)));
    }

    private static String said(List<SeriesBreak> breaks) {
        return breaks.stream().map(SeriesBreak::sentence).collect(Collectors.joining(" "));
    }

    private static String added(List<SeriesBreak> breaks) {
        return breaks.isEmpty()
                ? ""
                : said(breaks) + " Numbers of the whole period add up both: choose months on one side to compare.";
    }
}
