package uk.saferhub.reports.document;

import java.util.List;

/** A whole paper. What is in it is printed: the public one is made by {@code disclosure}, not by hiding. */
public record Paper(Head head, HouseStyle house, List<Block> blocks, List<Appendix> appendices) {

    /** The same paper with its paragraphs numbered by where they stand. */
    public Paper numbered() {
        return new Paper(head, house, Numbering.of(blocks, house.numbering()), appendices);
    }
}
