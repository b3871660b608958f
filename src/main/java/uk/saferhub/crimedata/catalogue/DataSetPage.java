package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/**
 * One data set.
 *
 * @param fields of the form that was refused, else empty
 * @param superseded what was corrected or withdrawn
 * @param others what may be named as a substitute
 * @param breakForm what a break may be said to touch
 */
record DataSetPage(
        Frame frame,
        Fields fields,
        DataSet set,
        LocalDate today,
        List<DataSetHistory.Delivery> deliveries,
        List<DataSetHistory.Change> changes,
        List<DataSetHistory.Broken> breaks,
        List<DataSetHistory.Superseded> superseded,
        List<Choice> others,
        BreakForm breakForm,
        boolean mayChange) {

    List<Detail> details() {
        return List.of(
                Detail.of("Supplier", set.supplier()),
                Detail.of("Supply", CatalogueController.words(set.supply(today))),
                Detail.of("Content", set.content()),
                Detail.of("Coverage", set.coverage()),
                Detail.of("Licence or agreement", set.licence()),
                Detail.of("Marking", set.marking()),
                Detail.of("Form", set.aggregates() ? "Totals, never mixed with records" : "Records"),
                Detail.of("Comes", set.cadence().words()),
                Detail.of(
                        "Data here until",
                        set.coveredTo() == null || set.coveredTo().isBefore(set.firstFrom())
                                ? "Nothing yet"
                                : Dates.day(set.coveredTo())),
                Detail.of("Next expected by", set.dueOn() == null ? "Nothing is expected" : Dates.day(set.dueOn())));
    }

    String action(String what) {
        return "/data/sets/" + set.id() + "/" + what;
    }

    /** What of the set a break touches, in words. */
    String touches(BreakScope scope) {
        String words = scope.words();
        String counts = scope.definitions().isEmpty()
                ? ""
                : "counts by "
                        + String.join(
                                ", ",
                                scope.definitions().stream()
                                        .map(this::definition)
                                        .toList());
        if (words.isEmpty() && counts.isEmpty()) return "Everything";
        return words.isEmpty() ? "Only " + counts : counts.isEmpty() ? words : words + "; " + counts;
    }

    private String definition(String code) {
        return breakForm.definitions().stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code.replace('_', ' '));
    }

    /** What to know of its force's street crime; empty where there is nothing to say. */
    String force() {
        if (set.force() == null) return "";
        return set.held()
                ? "Its months are told from the imports of street crime."
                : "No month of the force " + set.force() + " is held here. Import its files, or correct the force.";
    }
}
