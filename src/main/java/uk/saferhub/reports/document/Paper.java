package uk.saferhub.reports.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole paper. What is in it is printed: the public one is made by {@code disclosure}, not by hiding. */
public record Paper(Head head, HouseStyle house, List<Block> blocks, List<Appendix> appendices) {

    /** The metrics of {@link #told}. */
    public Set<String> quoted() {
        return told().map(PaperFigure::code).collect(Collectors.toSet());
    }

    /** The figures that this paper tells its reader, in words or in a table; what is held back is not told. */
    public Stream<PaperFigure> told() {
        Stream<PaperFigure> said = Passage.of(this).stream()
                .flatMap(passage -> passage.words().stream())
                .filter(Inline.Quoted.class::isInstance)
                .map(piece -> ((Inline.Quoted) piece).figure());
        return Stream.concat(said, Table.in(this).flatMap(Table::figures))
                .filter(figure -> figure.state() != PaperFigure.State.HELD_BACK);
    }

    /** The same paper with its paragraphs numbered by where they stand. */
    public Paper numbered() {
        return new Paper(head, house, Numbering.of(blocks, house.numbering()), appendices);
    }
}
