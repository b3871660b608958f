package uk.saferhub.reports.linter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.document.Table;

/**
 * A paper laid open for the rules.
 *
 * @param from first day that the paper reports on, in London
 * @param to last day
 */
record Reading(Paper paper, List<Passage> passages, Glossary glossary, LocalDate from, LocalDate to) {

    static Reading of(Paper paper, Glossary glossary, LocalDate from, LocalDate to) {
        return new Reading(paper, Passage.of(paper), glossary, from, to);
    }

    Stream<Passage> prose() {
        return passages.stream().filter(Passage::prose);
    }

    Stream<Table> tables() {
        Stream<Block> appended =
                paper.appendices().stream().flatMap(a -> a.exempt() ? Stream.of() : a.blocks().stream());
        return Stream.concat(paper.blocks().stream(), appended)
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }
}
