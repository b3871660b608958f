package uk.saferhub.reports.document;

import java.util.List;

/**
 * What is attached to a paper.
 *
 * @param label as the text cites it: "1", "2", "A"
 */
public record Appendix(String label, String title, boolean exempt, List<Block> blocks) {

    /** Printed where a paper promises an attachment that it does not have. */
    public static final String NOT_ATTACHED = "Not attached.";

    public boolean attached() {
        return blocks.stream()
                .noneMatch(block -> block instanceof Block.Paragraph p
                        && Inline.text(p.words()).equals(NOT_ATTACHED));
    }

    public String name() {
        return "Appendix " + label;
    }
}
