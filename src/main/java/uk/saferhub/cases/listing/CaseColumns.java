package uk.saferhub.cases.listing;

import java.time.LocalDate;
import java.util.List;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.tables.ListColumn;

/** The columns of the list of cases as a file: those of the page, with days as days. */
final class CaseColumns {

    private CaseColumns() {}

    static List<ListColumn<CaseList.Row>> of(CaseFilter.Options options, LocalDate today) {
        return List.of(
                ListColumn.fixed("Case", CaseList.Row::reference),
                ListColumn.of("About", CaseList.Row::title),
                ListColumn.fixed("Kind", row -> CaseWords.of(row.kind())),
                ListColumn.of("Due next", CaseList.Row::nextDueOn),
                ListColumn.fixed("Risk", row -> row.score() == null ? "Not scored" : options.band(row.band())),
                ListColumn.of("Score", CaseList.Row::score),
                ListColumn.fixed("Status", row -> CaseWords.of(row.status(today))),
                ListColumn.fixed("Lead", CaseList.Row::lead),
                ListColumn.of("Lead officer", CaseList.Row::officer),
                ListColumn.fixed("Area", CaseList.Row::area),
                ListColumn.of("Next review", CaseList.Row::nextReviewOn));
    }
}
